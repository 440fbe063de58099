import { randomUUIDv7 } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';

/** Gives every request an id, returned in `X-Request-Id`, and logs how it was answered. */
export function requestLog(logger: Logger, clock: Clock): RequestHandler {
  return (request, response, next) => {
    const began = clock.elapsed();
    response.setHeader('x-request-id', randomUUIDv7());
    response.on('finish', () => {
      // Where another server has answered, the id is that server's: the logs of both speak of the same request.
      const id = response.getHeader('x-request-id');
      const { method, originalUrl: url } = request;
      const { statusCode: status } = response;
      logger.info(
        { request: id, method, url, status, ms: Math.round(clock.elapsed() - began) },
        'answered',
      );
    });
    next();
  };
}
