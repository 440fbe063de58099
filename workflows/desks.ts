import type { FlowId, FlowSpec } from './flow.ts';
import type { Role, Text } from './roles.ts';

/** A desk of the office: who works there, and which of that role's decisions are taken there. */
export interface DeskSpec {
  readonly text: Text;
  readonly role: Role;
  /** Flows it decides about; all of them unless given. */
  readonly flows?: readonly FlowId[];
  /** Events it may cause; unless given, all of its role's that no desk before it has. */
  readonly events?: readonly string[];
  /** Endings of states during which it is not its turn yet, though the flow would let it decide. */
  readonly notDuring?: readonly string[];
}

const at = (role: Role, zh: string, en: string): DeskSpec => ({ role, text: { zh, en } });

/**
 * The desks by name. An event belongs to the first desk that fits it, so that of a role's desks the particular ones
 * come first and the last has what remains.
 */
export const officeDesks = {
  electronic: {
    ...at('single-window', '电子审核', 'electronic examination'),
    events: [
      'REJECT',
      'REFER_TO_REVIEW',
      'REFER',
      'ACCEPT',
      'REFUSE',
      'ACCEPT_NOTICE',
      'REFUSE_NOTICE',
      'CONFIRM_CERTIFICATES',
      'MISS_CERTIFICATE',
    ],
  },
  manifest: { ...at('review', '舱单审核台', 'manifest review desk'), flows: ['manifest'] },
  review: at('review', '审单台', 'review desk'),
  risk: {
    ...at('risk', '风险布控台', 'risk desk'),
    notDuring: ['lodgement.submitted', 'lodgement.lodged'],
  },
  gate: at('gate', '卡口通道', 'gate lane'),
  scanner: {
    ...at('inspection', '大型集装箱检查设备', 'scanner'),
    events: ['START_SCAN', 'FINISH_SCAN'],
  },
  image: {
    ...at('inspection', '集中审图', 'image desk'),
    events: ['CLEAR_IMAGE', 'SUSPECT_IMAGE'],
  },
  health: {
    ...at('inspection', '消杀检测点', 'health bay'),
    events: ['ORDER_HEALTH_CHECK', 'PASS_HEALTH_CHECK'],
  },
  inspection: at('inspection', '查验台', 'inspection desk'),
  disposal: at('disposal', '处置台', 'disposal desk'),
  duty: at('duty', '征税台', 'duty desk'),
  laboratory: at('laboratory', '检测台', 'laboratory bench'),
  police: at('border-police', '边检通道', 'police booth'),
  counterpart: at('neighbour', '境外口岸通道', 'lane across the border'),
  inland: at('inland-office', '内地海关岗', 'inland office desk'),
} as const satisfies Readonly<Record<string, DeskSpec>>;

/** Name of a desk. */
export type DeskId = keyof typeof officeDesks;

/** Names of the desks, in the order of {@link officeDesks}. */
export const deskIds: readonly DeskId[] = Object.keys(officeDesks).filter(isDesk);

/** The desks that have the power to cause an event of a flow: one for each role that may; none where only parties may. */
export function desksFor({ id, events }: FlowSpec, event: string): DeskId[] {
  const spec = events[event];
  if (!spec) return [];
  const powerful = (role: Role): DeskId[] =>
    deskIds.filter((desk) => fits(officeDesks[desk], { role, flow: id, event })).slice(0, 1);
  return [...powerful(spec.by), ...(spec.also ? powerful(spec.also) : [])];
}

interface Power {
  readonly role: Role;
  readonly flow: FlowId;
  readonly event: string;
}

function fits(desk: DeskSpec, { role, flow, event }: Power): boolean {
  return (
    desk.role === role &&
    (desk.flows?.includes(flow) ?? true) &&
    (desk.events?.includes(event) ?? true)
  );
}

/** Whether a name is that of a desk. */
export function isDesk(name: string): name is DeskId {
  return Object.hasOwn(officeDesks, name);
}
