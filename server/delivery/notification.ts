import { memberOf } from '../../schemas/pointer.ts';
import type { LiveWorld } from '../../world/live.ts';
import { messageAt } from '../message-view.ts';
import type { Notification } from './plan.ts';

/** The messages that a world has sent, up to an event of its trace. */
export function sentBy({ trace }: LiveWorld, upTo: number): Notification[] {
  return trace
    .slice(0, upTo)
    .filter(({ kind, data }) => kind === 'message' && memberOf(data, 'direction') === 'out')
    .map(({ seq, at }) => ({ seq, at }));
}

/** Id of a notification: the same for every attempt, on every channel. */
export function notificationId(world: string, seq: number): string {
  return `msg_${world}_${seq}`;
}

/** What a client gets, pushed or pulled: the message in the format in which it is delivered, and what it is about. */
export function notificationOf(world: string, live: LiveWorld, seq: number): object {
  const view = messageAt(live, seq);
  if (!view) throw new Error(`Event "${seq}" of world "${world}" is no message.`);
  const { at, role, entity, type, code, format, fileName, text } = view;
  return {
    id: notificationId(world, seq),
    world,
    seq,
    at,
    role,
    entity,
    type,
    code,
    format,
    fileName,
    text,
  };
}
