import { messageRules } from '../rules/check.ts';
import { decisions } from '../rules/decisions.ts';
import type { Text } from '../schemas/types.ts';

/** A rule or decision as people read it; `of` is the message that a rule checks. */
export interface RuleView {
  readonly id: string;
  readonly kind: 'rule' | 'decision';
  readonly title: Text;
  readonly citation: Text;
  readonly mark: string;
  readonly severity?: string;
  readonly of?: string;
}

/** Every decision and rule; one that checks several types of message stands once for each. */
export const ruleViews: readonly RuleView[] = [
  ...Object.entries(decisions).map(([id, text]) => ({ id, kind: 'decision' as const, ...text })),
  ...Object.entries(messageRules).flatMap(([of, list]) =>
    list.map(({ code: id, severity, title, citation, mark }) => {
      return { id, kind: 'rule' as const, of, severity, title, citation, mark };
    }),
  ),
];
