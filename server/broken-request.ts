import { maxHeaderSize, STATUS_CODES, type Server } from 'node:http';
import { HttpProblem, problemReply } from './http-problem.ts';
import type { HttpProblemCode } from './http-problems.ts';
import { requestTime } from './limits.ts';

/** Failures of Node's reader of requests by their code, and the limit that was hit. */
const failures: Readonly<Record<string, readonly [HttpProblemCode, string]>> = {
  HPE_HEADER_OVERFLOW: ['headers-too-large', `<= ${maxHeaderSize} bytes`],
  ERR_HTTP_REQUEST_TIMEOUT: ['request-too-slow', `<= ${requestTime / 1000} s`],
};

/** Answers what never becomes a request with a problem document, and ends the connection. */
export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    const [code, expected] = failures[error.code ?? ''] ?? (['request-malformed'] as const);
    const problem = new HttpProblem(code, { ...(expected && { expected }) });
    const { status, headers, body } = problemReply(problem);
    const told = { ...headers, connection: 'close', 'content-length': Buffer.byteLength(body) };
    const lines = Object.entries(told).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
  });
}
