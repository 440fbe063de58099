/** A failure in the words of the single window: what failed, at which line of goods, and why. */
export interface Failure {
  readonly action: string;
  /** Line of goods; absent when the failure is about the whole declaration. */
  readonly line?: number;
  readonly reason: string;
}

/** Writes a failure as the single window does: `暂存失败：商品序号1：,出口享惠情况填制不规范`. */
export function writeFailure({ action, line, reason }: Failure): string {
  return `${action}失败：${line === undefined ? '' : `商品序号${line}：,`}${reason}`;
}

/** Reads such a text, or returns undefined when it is not one. */
export function readFailure(note: string): Failure | undefined {
  const match = /^(.*?)失败：(?:商品序号(\d+)：,)?([^]+)$/.exec(note);
  if (match === null) return undefined;
  const [, action = '', line, reason = ''] = match;
  return line === undefined ? { action, reason } : { action, line: Number(line), reason };
}
