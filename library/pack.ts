import type { FormatId } from '../formats/format.ts';
import type { Message } from '../schemas/schemas.ts';
import type { Pack, PackBundle, PackSample } from '../schemas/types.ts';

/** One expected problem of a sample: code, path, line of the text. */
export type ReportedProblem = PackBundle['samples'][number]['report'][number];

/** One operation of a patched sample. */
export type PatchOperation = Omit<NonNullable<PackSample['patch']>[number], 'value'> & {
  readonly value?: unknown;
};

/** A sample as its file holds it. */
export interface LoadedSample {
  /** Path below the pack's `samples` folder, without the ends `.patch.yaml`, `.xml`, `.json`. */
  readonly name: string;
  readonly valid: boolean;
  /** Instant of the check, RFC 3339. */
  readonly at: string;
  /** The message as text: the file itself, or the patched canonical message. */
  readonly text: string;
  /** Name of the sample it was made from. */
  readonly of?: string;
  /** Text of the other message it is compared with. */
  readonly against?: string;
  readonly report: readonly ReportedProblem[];
}

/** A pack with its samples, in order of name. */
export interface LoadedPack {
  readonly pack: Pack;
  readonly samples: readonly LoadedSample[];
}

/** What is found in a sample. */
export interface Examined {
  /** Absent where no format was recognised. */
  readonly format?: FormatId;
  readonly messages: readonly Message[];
  readonly report: readonly ReportedProblem[];
}
