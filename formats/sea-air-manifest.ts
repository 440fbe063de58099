import type { Manifest } from '../schemas/types.ts';
import { liftReason, lowerReason, type LoweredManifest } from './change-reason.ts';
import type { Format, FormatId } from './format.ts';
import { isManifest, manifestFileName } from './manifest-parts.ts';
import { cannotHold } from './not-carried.ts';
import { liftOffice, lowerOffice } from './office-of.ts';
import type { Origins } from './origins.ts';
import { isRecord } from './record.ts';
import {
  seaAirManifestTable,
  seaAirManifestTypes,
  type SeaAirManifest,
} from './sea-air-manifest-table.ts';
import { xmlFormat } from './xml-format.ts';

const TEXTS: Readonly<Record<SeaAirManifest, { id: FormatId; zh: string; en: string }>> = {
  MT1101: { id: 'mt1101', zh: '海运原始舱单', en: 'sea original manifest' },
  MT1201: { id: 'mt1201', zh: '空运原始舱单', en: 'air original manifest' },
  MT2101: { id: 'mt2101', zh: '海运预配舱单', en: 'sea advance manifest' },
  MT2201: { id: 'mt2201', zh: '空运预配舱单', en: 'air advance manifest' },
};

/** MT1101, MT1201, MT2101, MT2201: manifests of sea and air, which share one tree. */
export const seaAirManifests: readonly Format[] = seaAirManifestTypes.map((type) =>
  xmlFormat({
    id: TEXTS[type].id,
    title: { zh: `${TEXTS[type].zh} ${type}`, en: `${type}, ${TEXTS[type].en}` },
    carries: 'manifest',
    table: seaAirManifestTable(type),
    recognises: (document) => isManifest(document, type),
    finish: (message, _element, reader) => {
      liftReason(message, reader.origins);
      liftOffice(message, reader.origins);
      liftContainers(message, reader.origins);
    },
    lower: (manifest) => lowerOffice(lowerReason(lowerContainers(manifest))),
    fileName: (manifest) => manifestFileName(type, manifest),
  }),
);

type Properties = Record<string, unknown>;

/** The wire tells all of a container in one place; bills list the numbers and keep what is told beside. */
function liftContainers(message: Properties, origins: Origins): void {
  const bills: readonly unknown[] = Array.isArray(message['consignments'])
    ? message['consignments']
    : [];
  for (const bill of bills.filter(isRecord)) {
    const details = bill['containerDetails'];
    if (!Array.isArray(details)) continue;
    const told = details.filter(isRecord);
    const numbers = told.map(({ number }) => number);
    bill['containers'] = numbers;
    const place = origins.find(bill, 'containerDetails');
    if (place !== undefined) origins.record(bill, 'containers', place);
    for (const [index, one] of told.entries()) {
      const origin = origins.find(one, 'number');
      if (origin !== undefined) origins.record(numbers, index, origin);
    }
    const kept = told.filter((one) => Object.keys(one).length > 1);
    for (const [index, one] of kept.entries()) {
      const origin = origins.find(one, 'number');
      if (origin !== undefined) origins.record(kept, index, origin);
    }
    if (kept.length > 0) bill['containerDetails'] = kept;
    else delete bill['containerDetails'];
  }
}

function lowerContainers(manifest: Manifest): LoweredManifest {
  return { ...manifest, consignments: manifest.consignments.map(lowerBill) };
}

function lowerBill({ containers, ...bill }: Manifest['consignments'][number]): object {
  const { containerDetails = [], ...rest } = bill;
  const stray = containerDetails.find(({ number }) => !(containers ?? []).includes(number));
  if (stray !== undefined) {
    cannotHold(
      `集装箱“${stray.number}”有明细而不在集装箱列表中，请补入列表。`,
      `Container "${stray.number}" has details but is not among the containers; list it there.`,
    );
  }
  if (containers === undefined) return rest;
  const details = containers.map(
    (number) => containerDetails.find((one) => one.number === number) ?? { number },
  );
  return { ...rest, containerDetails: details };
}
