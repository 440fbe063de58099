import { instantText } from '../../rules/days.ts';
import { requiredCertificates } from '../../rules/certificates.ts';
import type { EnquiredDeclaration } from '../../schemas/types.ts';
import { billsOf } from '../bills.ts';
import { owedNow } from '../billing.ts';
import { Trait } from '../entities.ts';
import { entryNo, identifier } from '../receipts.ts';
import type { World } from '../world.ts';
import type { Consultation } from './consult.ts';
import type { AgencyEnquiry, QuestionId } from './questions.ts';

/** What an agency is told about an entity, beside what every enquiry says. */
const subjects: Readonly<Record<QuestionId, (world: World, slot: number) => object>> = {
  certificates: (world, slot) => ({
    declaration: declared(world, slot),
    certificates: certificatesOf(world, slot),
  }),
  payment: (world, slot) => ({
    declaration: declared(world, slot),
    amount: owedNow(world, slot),
    bills: world.register.dossier(slot)?.bills.map(({ billNo }) => billNo) ?? [],
  }),
  guarantee: (world, slot) => ({
    declaration: declared(world, slot),
    amount: owedNow(world, slot),
  }),
  test: (world, slot) => ({
    declaration: declared(world, world.entities.declaration[slot] as number),
  }),
  unloading: (world, slot) => ({
    ...crossing(world, slot),
    gaugeBreak: world.parts.port.gaugeBreak === true,
  }),
  'cargo-list': (world, slot) => {
    const vehicle = world.register.dossier(slot)?.conveyance?.vehicle.id;
    return { ...crossing(world, slot), ...(vehicle !== undefined && { vehicle }) };
  },
  recognition: (world, slot) => ({ declaration: declared(world, slot) }),
};

/** The enquiry as it is sent, by the contract of its question. */
export function enquiryOf<Question extends QuestionId>(
  world: World,
  number: number,
  { question, slot, facts }: Consultation<Question>,
): AgencyEnquiry {
  const entity = world.register.nameOf(world.entities, slot);
  const asked = { question, number, at: instantText(world.now), entity };
  const enquiry: object = { ...asked, ...subjects[question](world, slot), ...facts };
  // Each subject is written for the contract of its question; tests/world/agencies.test.ts holds them together.
  return enquiry as AgencyEnquiry;
}

const mostGoods = 100;

function declared(world: World, slot: number): EnquiredDeclaration {
  const { entities, register } = world;
  const direction = entities.has(slot, Trait.export) ? 'export' : 'import';
  const message = register.dossier(slot)?.declaration;
  const entry = entryNo(world, slot);
  if (!message) return { direction, ...(entry !== undefined && { entryNo: entry }) };
  const { reference, trader, grossWeight, goods } = message;
  const { name, creditCode } = trader;
  return {
    reference,
    ...(entry !== undefined && { entryNo: entry }),
    direction,
    trader: { name, ...(creditCode !== undefined && { creditCode }) },
    ...(grossWeight !== undefined && { grossWeightKg: grossWeight }),
    goods: goods
      .slice(0, mostGoods)
      .map((line) => ({ hsCode: line.hsCode, name: line.name, originCountry: line.originCountry })),
  };
}

/** Certificates that the goods need, with the numbers declared. */
function certificatesOf(world: World, slot: number): { code: string; number?: string }[] {
  const message = world.register.dossier(slot)?.declaration;
  if (!message) return [];
  return requiredCertificates(message).map(({ letter }) => {
    const number = message.certificates?.find(({ code }) => code === letter)?.number;
    return { code: letter, ...(number !== undefined && { number }) };
  });
}

function crossing(world: World, slot: number): { voyageNo: string; bills: string[] } {
  const { entities, register } = world;
  const bills = billsOf(world, slot).map((bill) => register.nameOf(entities, bill));
  return { voyageNo: identifier(world, slot), bills };
}
