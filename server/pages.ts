import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Router } from 'express';
import { HttpProblem } from './http-problem.ts';

const yearInSeconds = 31_536_000;

/** Serves the built pages; an address without a file is a page of the one application. */
export function pagesOf(webRoot: string): Router {
  const index = join(webRoot, 'index.html');
  const router = express.Router();
  // Vite names what it writes to assets/ after its contents, so that it never changes.
  router.use(
    '/assets',
    express.static(join(webRoot, 'assets'), {
      immutable: true,
      maxAge: yearInSeconds * 1000,
      fallthrough: true,
      index: false,
    }),
  );
  router.use(express.static(webRoot, { index: false, maxAge: 0 }));
  router.get(/^\/(?!api\/|assets\/)/, (request, response, next) => {
    if (!request.accepts('html')) {
      next();
      return;
    }
    if (!existsSync(index)) {
      throw new HttpProblem('pages-missing', { got: 'npm run build:web' });
    }
    response.set('cache-control', 'no-cache').sendFile(index, { dotfiles: 'allow' });
  });
  return router;
}
