import { instantText } from '../rules/days.ts';
import type {
  DutyBill,
  GatePassage,
  InspectionNotice,
  InspectionResult,
  ReleaseInstruction,
  ReleaseNotice,
} from '../schemas/types.ts';
import type { Role } from '../workflows/roles.ts';
import { customsOfficeOf } from '../library/customs-office.ts';
import { none, Trait } from './entities.ts';
import { entryNo, identifier } from './receipts.ts';
import type { World } from './world.ts';

/*
 * Messages that customs and the site send of themselves, beside receipts. In a world without a log nobody reads
 * them, so they are only counted.
 */

type Notice =
  DutyBill | GatePassage | InspectionNotice | InspectionResult | ReleaseInstruction | ReleaseNotice;

interface Sending {
  readonly role: Role;
  readonly slot: number;
  readonly cause: number;
}

function send(world: World, sending: Sending, build: () => Notice): void {
  if (!world.recording) {
    world.skip();
    return;
  }
  const notice = build();
  const data = { direction: 'out', ...notice };
  world.record({ ...sending, kind: 'message', name: notice.type, data });
}

/** The duty bill, to the declarant. */
export function sendDutyBill(world: World, slot: number, cause: number, bill: DutyBill): void {
  send(world, { role: 'duty', slot, cause }, () => bill);
}

/** The notice of an inspection, to trader and site; kept in the papers of the order. */
export function sendInspectionNotice(world: World, slot: number, cause: number): void {
  send(world, { role: 'single-window', slot, cause }, () => {
    const notice = inspectionNotice(world, slot);
    const dossier = world.register.dossier(slot);
    if (dossier) dossier.notice = notice;
    return notice;
  });
}

const methodTraits = [
  ['machine', Trait.machine],
  ['manual', Trait.manual],
  ['joint', Trait.joint],
  ['sampling', Trait.sampling],
] as const;

function inspectionNotice(world: World, slot: number): InspectionNotice {
  const { entities } = world;
  const methods = methodTraits.flatMap(([name, trait]) =>
    entities.has(slot, trait) ? [name] : [],
  );
  return {
    type: 'inspection-notice',
    orderNo: identifier(world, slot),
    entryNo: entryNo(world, entities.declaration[slot] as number) ?? '',
    noticeAt: instantText(world.now),
    // A selection names at least one method.
    methods: methods as InspectionNotice['methods'],
    reason: reasonOf(world, slot),
  };
}

function reasonOf(world: World, slot: number): InspectionNotice['reason'] {
  const { entities } = world;
  if (entities.has(slot, Trait.random)) return 'random';
  if (entities.has(slot, Trait.secondAgency) && !entities.has(slot, Trait.bothAgencies)) {
    return 'quarantine';
  }
  const byRule = [Trait.machine, Trait.manual, Trait.joint].some((trait) =>
    entities.has(slot, trait),
  );
  return byRule ? 'rule' : 'quarantine';
}

/** What an inspection found, by which officers. */
export function sendInspectionResult(
  world: World,
  slot: number,
  cause: number,
  finding: InspectionResult['finding'],
): void {
  send(world, { role: 'inspection', slot, cause }, () => {
    const { servers } = world.parts.port.desks.inspection;
    const result: InspectionResult = {
      type: 'inspection-result',
      orderNo: identifier(world, slot),
      entryNo: entryNo(world, world.entities.declaration[slot] as number) ?? '',
      inspectedAt: instantText(world.now),
      finding,
      officers: [`officer-${world.pick(slot, 'officer', servers) + 1}`],
    };
    const dossier = world.register.dossier(slot);
    if (dossier) dossier.result = result;
    return result;
  });
}

/** The release of a declaration, to the declarant. */
export function sendReleaseNotice(
  world: World,
  slot: number,
  cause: number,
  kind: ReleaseNotice['kind'],
): void {
  send(world, { role: 'single-window', slot, cause }, () => ({
    type: 'release-notice',
    entryNo: entryNo(world, slot) ?? '',
    releasedAt: instantText(world.now),
    kind,
  }));
}

const districtLength = 2;

/** Release mode of a bill, code list release-mode: under transit, or declared at another office or here. */
function releaseMode(world: World, bill: number): string {
  const { entities, register } = world;
  if (entities.transit[bill] !== none && !entities.has(bill, Trait.export)) return '02';
  const declaration = entities.declaration[bill] as number;
  const office = register.dossier(declaration)?.declaration?.customsOffice;
  const here = customsOfficeOf(world.parts.port);
  if (office === undefined || office === here) return '06';
  return office.slice(0, districtLength) === here.slice(0, districtLength) ? '04' : '03';
}

/** Tells the site that the goods of a bill may leave. */
export function sendReleaseInstruction(world: World, slot: number, cause: number): void {
  send(world, { role: 'single-window', slot, cause }, () => {
    const [voyageNo = '', billNo = voyageNo] = identifier(world, slot).split('/');
    const declaration = world.entities.declaration[slot] as number;
    const entry = declaration === none ? undefined : entryNo(world, declaration);
    return {
      type: 'release-instruction',
      messageId: `RELEASE-${identifier(world, slot)}`,
      customsOffice: customsOfficeOf(world.parts.port),
      voyageNo,
      releasedAt: instantText(world.now),
      bills: [
        { billNo, mode: releaseMode(world, slot), ...(entry !== undefined && { entryNo: entry }) },
      ],
    };
  });
}

/** A vehicle or the goods of a bill pass a gate, or are stopped there. */
export function sendGatePassage(
  world: World,
  slot: number,
  cause: number,
  passage: Pick<GatePassage, 'movement' | 'outcome'>,
): void {
  send(world, { role: 'gate', slot, cause }, () => {
    const [voyageNo = ''] = identifier(world, slot).split('/');
    const vehicle = world.register.dossier(slot)?.conveyance?.vehicle.id;
    return {
      type: 'gate-passage',
      gate: world.parts.port.id,
      ...passage,
      voyageNo,
      ...(vehicle !== undefined && { vehicle }),
      passedAt: instantText(world.now),
    };
  });
}
