import { billsPerBatch } from '../../library/check-traffic.ts';

/*
 * Names of the random streams of traffic. A batch is named after its candidate and the stream of the file that it
 * belongs to, a bill after its batch and its place in it; so one shipment more, or another stream, disturbs no other.
 */

/** Names kept for one bill: its conveyance, the bill, its declaration and its inspections are neighbours. */
const namesPerBill = 8;
const streamsPerFile = 16;

/** Places of the members of a shipment among the names of its bill; inspections lie behind their declaration. */
export const memberOffsets = { conveyance: 1, manifest: 2, declaration: 3 } as const;

/** Flow that a member of a shipment begins in; a declaration may be in two steps instead. */
export type Member = keyof typeof memberOffsets;

/** Name of the random streams of a bill: candidate and bill counted from 0 up, stream by its place in the file. */
export function billKey(candidate: number, stream: number, bill: number): number {
  return ((candidate * streamsPerFile + stream) * billsPerBatch + bill) * namesPerBill;
}
