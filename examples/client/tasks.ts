import { encode } from '../../formats/registry.ts';
import type { GoodsDeclaration } from '../../schemas/types.ts';
import type { Case } from './case.ts';

/** The first task of a path: where the single window is, and the key of its signatures. */
export interface Begin {
  readonly task: 'begin';
  readonly api: string;
  readonly world: string;
  readonly secret: string;
}

/** A task that the user of the client gives it. */
export type Task =
  | Begin
  | {
      readonly task: string;
      readonly world: string;
      readonly reference: string;
      readonly declaration: GoodsDeclaration;
      /** What a late payment bears beyond the bill, CNY. */
      readonly surcharge?: number;
    };

type Order = Exclude<Task, Begin>;
type Work = (file: Case, task: Order) => Promise<unknown>;

const sent =
  (operation: GoodsDeclaration['operation']): Work =>
  (file, { declaration }) =>
    file.send(encode({ ...declaration, operation }, 'dec-message'));

const pays =
  (method: string): Work =>
  (file, { reference, surcharge = 0 }) => {
    const amount = Math.round(100 * (file.billed + surcharge)) / 100;
    return file.send(JSON.stringify({ type: 'duty-payment', reference, method, amount }));
  };

const acts =
  (event: string): Work =>
  (file, { reference }) =>
    file.act(reference, event);

const orders: Readonly<Record<string, Work>> = {
  save: sent('save'),
  declare: sent('declare'),
  amend: sent('declare'),
  answer: acts('ANSWER'),
  supply: acts('SUPPLY_CERTIFICATE'),
  withdraw: acts('WITHDRAW'),
  pay: pays('electronic'),
  secure: pays('guarantee'),
};

/** Everything the client can do, by the name of the task. */
export const tasks: Readonly<Record<string, (file: Case, task: Task) => Promise<unknown>>> = {
  begin: async () => undefined,
  report: async ({ processed }) => ({ processed }),
  ...Object.fromEntries(
    Object.entries(orders).map(([name, work]) => [
      name,
      // A case begins before anything else is asked for.
      (file: Case, task: Task) => work(file, task as Order),
    ]),
  ),
};
