import type { AgencyTypes } from '../../schemas/agency-schemas.ts';
import type { Text } from '../../schemas/types.ts';

/** Agencies that a world may ask outside, over HTTP. */
export const agencyIds = [
  'licence-authority',
  'treasury',
  'insurer',
  'laboratory',
  'railway',
  'neighbour',
] as const;

/** One of {@link agencyIds}. */
export type AgencyId = (typeof agencyIds)[number];

/** Name of every agency, for people. */
export const agencyNames: Readonly<Record<AgencyId, Text>> = {
  'licence-authority': { zh: '监管证件主管部门', en: 'licence authority' },
  treasury: { zh: '国库与银行', en: 'treasury and bank' },
  insurer: { zh: '保险公司', en: 'insurer' },
  laboratory: { zh: '实验室', en: 'laboratory' },
  railway: { zh: '铁路', en: 'railway' },
  neighbour: { zh: '毗邻国海关', en: "neighbour's customs" },
};

/** Who answers which question. Its contract is in schemas/agency: `<question>-enquiry`, `<question>-answer`. */
export const questions = {
  certificates: 'licence-authority',
  payment: 'treasury',
  guarantee: 'insurer',
  test: 'laboratory',
  unloading: 'railway',
  'cargo-list': 'neighbour',
  recognition: 'neighbour',
} as const satisfies Readonly<Record<string, AgencyId>>;

/** Name of a question. */
export type QuestionId = keyof typeof questions;

/** All questions, in the order of their table. */
export const questionIds = Object.keys(questions) as readonly QuestionId[];

/** What an agency says to a question. */
export type ResultOf<Question extends QuestionId> = AgencyTypes[`${Question}-answer`]['result'];

/** An answer to any question. */
export type AgencyAnswer = AgencyTypes[`${QuestionId}-answer`];

/** An enquiry of any kind, as it is sent. */
export type AgencyEnquiry = AgencyTypes[`${QuestionId}-enquiry`];
