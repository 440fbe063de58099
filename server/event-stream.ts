import type { Response } from 'express';
import type { EventSink } from './route.ts';

/** Opens a stream of server-sent events (WHATWG HTML, section 9.2) on a response. */
export function openEventStream(response: Response): EventSink {
  response.status(200).set({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  return {
    send({ id, event, data }) {
      const identified = id === undefined ? '' : `id: ${id}\n`;
      response.write(`${identified}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    beat: () => void response.write(':\n\n'),
    end: () => void response.end(),
  };
}
