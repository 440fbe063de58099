/*
 * Every random draw of a world, by name. A draw belongs to one entity and one purpose, and has a stream of its
 * own; the numbers below are the purposes and must never be used again for something else, or old seeds would
 * give other worlds.
 */

/** Draws of a duration: purpose, and the parameter that holds its distribution. */
export const durations = {
  manifestCheck: { purpose: 1, parameter: 'manifest.check' },
  lodge: { purpose: 2, parameter: 'lodgement.lodge' },
  examine: { purpose: 3, parameter: 'lodgement.examine' },
  review: { purpose: 4, parameter: 'lodgement.review' },
  certificateCheck: { purpose: 5, parameter: 'certificates.check' },
  payment: { purpose: 6, parameter: 'trader.payment-delay' },
  electronicPayment: { purpose: 7, parameter: 'duty.electronic-payment' },
  answer: { purpose: 8, parameter: 'trader.answer-delay' },
  amend: { purpose: 9, parameter: 'trader.amend-delay' },
  notice: { purpose: 10, parameter: 'inspection.notice' },
  positioning: { purpose: 11, parameter: 'inspection.positioning' },
  scan: { purpose: 12, parameter: 'inspection.scan' },
  imageReview: { purpose: 13, parameter: 'inspection.image-review' },
  check: { purpose: 14, parameter: 'inspection.check' },
  disposal: { purpose: 15, parameter: 'inspection.disposal' },
  sampling: { purpose: 16, parameter: 'quarantine.sampling' },
  testBulk: { purpose: 17, parameter: 'laboratory.test-bulk' },
  testFresh: { purpose: 18, parameter: 'laboratory.test-fresh' },
  gate: { purpose: 19, parameter: 'gate.service' },
  unload: { purpose: 20, parameter: 'site.unload' },
  pickUp: { purpose: 21, parameter: 'site.pick-up' },
  boarding: { purpose: 22, parameter: 'border.customs-visit' },
  manifestReview: { purpose: 23, parameter: 'lodgement.review' },
  testRapid: { purpose: 25, parameter: 'laboratory.test-rapid' },
  positioningLate: { purpose: 26, parameter: 'inspection.positioning-late' },
  handOver: { purpose: 27, parameter: 'inspection.hand-over' },
  secondAgencyCheck: { purpose: 28, parameter: 'inspection.second-agency-check' },
  recall: { purpose: 29, parameter: 'disposal.recall' },
  gateOut: { purpose: 24, parameter: 'gate.service' },
  crewCheck: { purpose: 40, parameter: 'border.crew-check' },
  selfServiceCheck: { purpose: 41, parameter: 'border.self-service-check' },
  healthCheck: { purpose: 42, parameter: 'epidemic.health-check' },
  relay: { purpose: 43, parameter: 'epidemic.relay' },
  formalitiesRoad: { purpose: 44, parameter: 'border.formalities-road' },
  formalitiesRail: { purpose: 45, parameter: 'border.formalities-rail' },
  formalitiesSea: { purpose: 46, parameter: 'border.formalities-sea' },
  quarantineVisit: { purpose: 47, parameter: 'border.quarantine-visit' },
  counterpart: { purpose: 48, parameter: 'neighbour.service' },
  transload: { purpose: 49, parameter: 'rail.transload' },
  manualGate: { purpose: 50, parameter: 'gate.manual-service' },
  unloadRail: { purpose: 51, parameter: 'rail.unload' },
  unloadAir: { purpose: 52, parameter: 'site.unload-air' },
  unloadSea: { purpose: 53, parameter: 'site.unload-sea' },
  tallyAir: { purpose: 54, parameter: 'site.tally-air' },
  tallySea: { purpose: 55, parameter: 'site.tally-sea' },
  transitFiling: { purpose: 57, parameter: 'transit.filing' },
  transitCheck: { purpose: 58, parameter: 'transit.check' },
  seal: { purpose: 59, parameter: 'transit.seal' },
  electronicSeal: { purpose: 60, parameter: 'transit.electronic-seal-time' },
  transitJourney: { purpose: 61, parameter: 'transit.journey' },
  transitClosing: { purpose: 62, parameter: 'transit.closing' },
  marshal: { purpose: 63, parameter: 'rail.marshal' },
  delivery: { purpose: 64, parameter: 'access.delivery' },
  appointment: { purpose: 56, parameter: 'hours.appointment-notice' },
} as const;

/** Draws of a number between 0 and 1, by purpose. */
export const chances = {
  review: 101,
  query: 102,
  riskRandom: 103,
  riskTier: 104,
  suspectImage: 105,
  abnormal: 106,
  sample: 107,
  testFails: 108,
  gateAutomatic: 109,
  boarding: 110,
  officer: 111,
  dataError: 112,
  advance: 113,
  guaranteed: 114,
  tier: 115,
  unmanned: 140,
  sealBroken: 141,
  place: 142,
  recognised: 143,
  fault: 116,
  machine: 117,
  secondAgency: 118,
  limit: 119,
  recognition: 120,
  thirdParty: 121,
  disposal: 122,
  recovered: 123,
} as const;

/** Name of a drawn duration. */
export type DurationName = keyof typeof durations;

/** Name of a chance. */
export type ChanceName = keyof typeof chances;

/** Purposes of the first life of an entity; each later life (after amendment) draws afresh. */
export const purposesPerRound = 1024;
