import { access } from './access.ts';
import { conveyance } from './conveyance.ts';
import { declaration } from './declaration.ts';
import { flowIds, type FlowId, type FlowSpec } from './flow.ts';
import { inspection } from './inspection.ts';
import { manifest } from './manifest.ts';
import { compileFlow, nameFlow, type FlowNames, type StepTable } from './step-table.ts';
import { revision } from './revision.ts';
import { transit } from './transit.ts';
import { twoStep } from './two-step.ts';

/** All flows by name: to add a flow is to add a file and an entry. */
export const flows: Readonly<Record<FlowId, FlowSpec>> = {
  declaration,
  'two-step': twoStep,
  manifest,
  conveyance,
  inspection,
  transit,
  access,
  revision,
};

/** States and events of all flows, in the order of {@link flowIds}. */
export function nameFlows(): readonly FlowNames[] {
  return flowIds.map((id) => nameFlow(flows[id]));
}

/** Step tables of all flows, in the order of {@link flowIds}. */
export function compileFlows(): readonly StepTable[] {
  return flowIds.map((id) => compileFlow(flows[id]));
}
