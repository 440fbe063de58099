import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { HttpProblem, problemReply } from './http-problem.ts';
import type { HttpProblemCode } from './http-problems.ts';
import { bodyLimits } from './limits.ts';
import { sendReply } from './send-reply.ts';
import { LedElsewhere, StoreFailure } from './store/store.ts';

/** Turns everything that is thrown into one problem document; what nobody foresaw is logged and told as 500. */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const problem = error instanceof HttpProblem ? error : foreseen(error);
    if (problem.document.status >= 500) {
      logger.error({ err: error, request: response.getHeader('x-request-id') }, 'request failed');
    }
    if (response.headersSent) next(error);
    else sendReply(response, problemReply(problem));
  };
}

/** Answers every address that nothing else has answered. */
export const nothingHere: RequestHandler = (request) => {
  throw new HttpProblem('not-found', { got: request.originalUrl });
};

/** Failures of Express and its body reader, by their HTTP status. */
const codes: Readonly<Record<number, HttpProblemCode>> = {
  400: 'body-malformed',
  413: 'body-too-large',
  415: 'body-malformed',
};

function foreseen(error: unknown): HttpProblem {
  if (error instanceof LedElsewhere) return new HttpProblem('led-elsewhere', { cause: error });
  if (error instanceof StoreFailure) return new HttpProblem('store-unavailable', { cause: error });
  if (error instanceof URIError) return new HttpProblem('address-malformed');
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  const code = typeof status === 'number' ? codes[status] : undefined;
  const expected = code === 'body-too-large' ? `<= ${bodyLimits.maxBytes} bytes` : undefined;
  return new HttpProblem(code ?? 'internal', { cause: error, ...(expected && { expected }) });
}
