import { feeItems, type FeeItem } from '../rules/fee-items.ts';
import { partOf, priceName, type ChargeLine, type ComplianceCost } from '../rules/fees.ts';
import { fenPerYuan, sumOfFen } from '../rules/money.ts';
import type { Explanation } from '../rules/parameter.ts';
import { sourceText } from '../rules/source-texts.ts';
import type { DutyBill, Mark, Text } from '../schemas/types.ts';
import { isDeclaration } from './acts.ts';
import { chargesOf } from './charges.ts';
import { Trait } from './entities.ts';
import { entitySlots } from './view.ts';
import type { World } from './world.ts';

/** A charge with what it is, who is paid, and where its price comes from. */
export interface StatementLine extends ChargeLine {
  readonly title: Text;
  readonly part: string;
  readonly payee: string;
  readonly per: string;
  readonly from: string;
  readonly source: Text;
  readonly mark: Mark;
}

/** Everything that a declaration costs its trader up to now, CNY. */
export interface Statement {
  readonly entity: string;
  /** Lines of the bills of customs, in the order of their issue. */
  readonly duty: readonly DutyBill['lines'][number][];
  readonly charges: readonly StatementLine[];
  readonly waiting: { readonly amount: number; readonly source: Text; readonly mark: Mark };
  readonly containers: number;
  readonly totals: ComplianceCost & {
    /** Duty and taxes owed or paid; 0 once they are cancelled. */
    readonly duty: number;
    readonly charges: number;
    readonly waived: number;
    /** Charges and waiting. */
    readonly compliance: number;
    readonly compliancePerContainer: number;
  };
}

/** Statements of all declarations, in the order in which they came. */
export function statementsOf(world: World): Statement[] {
  return entitySlots(world)
    .filter((slot) => isDeclaration(world, slot))
    .map((slot) => statementOf(world, slot));
}

/** The statement of a declaration, at the prices in force now. */
export function statementOf(world: World, slot: number): Statement {
  const { entities, register } = world;
  const policy = world.policyOf(slot);
  const { lines, total, waived, cost, containers } = chargesOf(world, slot, policy);
  const direction = entities.has(slot, Trait.export) ? 'export' : 'import';
  const duty = register.dossier(slot)?.bills.flatMap((bill) => bill.lines) ?? [];
  const compliance = sumOfFen(Object.values(cost));
  const { source, mark } = policy.explain('fees.time-cost');
  return {
    entity: register.nameOf(entities, slot),
    duty,
    charges: lines.map((line) => {
      const price = line.item === 'off-list' ? 'fees.off-list' : priceName(line.item, direction);
      return describe(line, policy.explain(price));
    }),
    waiting: { amount: cost.waiting, source: sourceText(source), mark },
    containers,
    totals: {
      ...cost,
      duty: (entities.duty[slot] as number) / fenPerYuan,
      charges: total,
      waived,
      compliance,
      compliancePerContainer: sumOfFen([compliance / containers]),
    },
  };
}

/** What nobody lists. */
const offList: Pick<FeeItem, 'title' | 'payee' | 'per'> = {
  title: { zh: '目录外收费', en: 'off the list' },
  payee: 'site',
  per: 'declaration',
};

function describe(line: ChargeLine, { from, source, mark }: Explanation): StatementLine {
  const { title, payee, per } = line.item === 'off-list' ? offList : feeItems[line.item];
  return {
    ...line,
    title,
    part: partOf(line.item),
    payee,
    per,
    from,
    source: sourceText(source),
    mark,
  };
}
