import { instantText, dayText, chinaDay } from '../rules/days.ts';
import { receiptName } from '../schemas/receipt-names.ts';
import type { Problem, Receipt } from '../schemas/types.ts';
import { flowIds } from '../workflows/flow.ts';
import { customsOfficeOf } from '../library/customs-office.ts';
import type { World } from './world.ts';

/*
 * Receipts by code. Declarations: CHANNEL letters of DEC_RESULT. Manifests and conveyances: CC020 codes of MT9999.
 */

/** The CHANNEL letters that this office sends. */
export const declarationCodes = [
  '7',
  'L',
  'E',
  'Z',
  'M',
  'H',
  'J',
  'T',
  'C',
  'K',
  'P',
  'R',
  'A',
] as const;

/** The CC020 codes that this office sends. */
export const manifestCodes = ['01', '02', '03', '11', '12'] as const;

/** A CHANNEL letter that this office sends. */
export type DeclarationCode = (typeof declarationCodes)[number];
/** A CC020 code that this office sends. */
export type ManifestCode = (typeof manifestCodes)[number];

const yearLength = 4;

/** What a receipt is about and what caused it. */
export interface ReceiptOccasion {
  readonly slot: number;
  readonly cause: number;
  readonly problems?: readonly Problem[];
}

/** Sends the declarant a receipt of customs. */
export function answerDeclaration(
  world: World,
  code: DeclarationCode,
  occasion: ReceiptOccasion,
): void {
  if (!world.recording) {
    world.skip();
    return;
  }
  const { slot } = occasion;
  const { entities } = world;
  const entry = entryNo(world, slot);
  const receipt: Receipt = {
    type: 'receipt',
    of: 'goods-declaration',
    source: 'customs',
    reference: identifier(world, slot),
    unifiedNo: unifiedNo(world, slot),
    ...(entry !== undefined && { entryNo: entry }),
    code,
    note: noteOf({ source: 'customs', code }, occasion.problems),
    at: instantText(world.now),
    customsOffice: customsOfficeOf(world.parts.port),
    declaredAt: instantText(entities.declaredAt[slot] as number),
  };
  send(world, receipt, occasion);
}

/** Sends the carrier an answer about a bill or a conveyance. */
export function answerManifest(world: World, code: ManifestCode, occasion: ReceiptOccasion): void {
  const isBill = flowIds[world.entities.flow[occasion.slot] as number] === 'manifest';
  answerCarriage(world, occasion, {
    of: isBill ? 'manifest' : 'conveyance-declaration',
    code,
  });
}

/** What was reported of a bill: the kind of report and its number. */
interface Reported {
  readonly type: Receipt['of'];
  readonly messageId: string;
}

/** Sends whoever reported on the goods of a bill an answer about that bill. */
export function answerReport(
  world: World,
  { type, messageId }: Reported,
  { code, ...occasion }: ReceiptOccasion & { readonly code: ManifestCode },
): void {
  answerCarriage(world, occasion, { of: type, reference: messageId, code });
}

/** An answer of the manifest system; without a reference it names the message on which the entity rests. */
function answerCarriage(
  world: World,
  occasion: ReceiptOccasion,
  { of, code, reference }: Pick<Receipt, 'of' | 'code'> & Partial<Pick<Receipt, 'reference'>>,
): void {
  if (!world.recording) {
    world.skip();
    return;
  }
  const { slot } = occasion;
  const [voyageNo = '', billNo] = identifier(world, slot).split('/');
  const dossier = world.register.dossier(slot);
  const receipt: Receipt = {
    type: 'receipt',
    of,
    source: 'manifest',
    reference:
      reference ?? dossier?.manifest?.messageId ?? dossier?.conveyance?.messageId ?? voyageNo,
    voyageNo,
    ...(billNo !== undefined && { billNo }),
    code,
    note: noteOf({ source: 'manifest', code }, occasion.problems),
    at: instantText(world.now),
    customsOffice: customsOfficeOf(world.parts.port),
  };
  send(world, receipt, occasion);
}

function send(world: World, receipt: Receipt, { slot, cause }: ReceiptOccasion): void {
  world.register.dossier(slot)?.receipts.push(receipt);
  const data = { direction: 'out', ...receipt };
  world.record({ role: 'single-window', slot, kind: 'message', name: 'receipt', cause, data });
}

/** Most characters of a note: the bound in schemas/messages/receipt.json. */
const longestNote = 2000;

/** What a receipt says on the wire: the Chinese name of its code, with as much of what was found as it has room for. */
export function noteOf(
  receipt: Pick<Receipt, 'source' | 'code'>,
  problems: readonly Problem[] = [],
): string {
  const name = receiptName(receipt)?.zh ?? receipt.code;
  if (problems.length === 0) return name;
  const note = `${name}：${problems.map(({ message }) => message.zh).join('')}`;
  return note.length <= longestNote ? note : `${note.slice(0, longestNote - 1).toWellFormed()}…`;
}

/** Identifier of an entity: its full name without the flow. */
export function identifier(world: World, slot: number): string {
  const name = world.register.nameOf(world.entities, slot);
  return name.slice(name.indexOf(':') + 1);
}

/** Single-window number: direction, year, 13 digits. */
export function unifiedNo(world: World, slot: number): string {
  const { entities } = world;
  const year = dayText(chinaDay(entities.declaredAt[slot] as number)).slice(0, yearLength);
  return `${directionLetter(world, slot)}${year}${String(entities.unified[slot]).padStart(13, '0')}`;
}

/** Customs declaration number: office, year, 1 import or 0 export, serial; undefined before it is lodged. */
export function entryNo(world: World, slot: number): string | undefined {
  const { entities } = world;
  if (entities.entry[slot] === 0) return undefined;
  const office =
    world.register.dossier(slot)?.declaration?.customsOffice ?? customsOfficeOf(world.parts.port);
  const year = dayText(chinaDay(entities.declaredAt[slot] as number)).slice(0, yearLength);
  const direction = directionLetter(world, slot) === 'I' ? 1 : 0;
  return `${office}${year}${direction}${String(entities.entry[slot]).padStart(9, '0')}`;
}

function directionLetter(world: World, slot: number): 'I' | 'E' {
  return world.register.dossier(slot)?.declaration?.direction === 'export' ? 'E' : 'I';
}
