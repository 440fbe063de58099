import type { Crosswalk } from '../schemas/crosswalks.ts';
import { move, type Mapping } from './mapping.ts';

/**
 * The code of a receipt beside its counterpart in an international list: the counterpart stands under
 * `key` and tells the code only where the code itself is not there.
 */
export const answerCode = (key: string, crosswalk: Crosswalk): Mapping => ({
  lower: (message) => {
    const { code } = message;
    const known = typeof code === 'string' && crosswalk.rightOf(code) !== undefined;
    return known ? { ...message, [key]: code } : { ...message };
  },
  lift: (message, origins) => {
    if (message['code'] === undefined) move(message, { from: key, to: 'code', origins });
    else delete message[key];
  },
});
