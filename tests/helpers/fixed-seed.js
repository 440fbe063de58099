import { configureGlobal } from 'fast-check';

/** Property tests draw the same cases on every run; a long search is a run of its own. */
configureGlobal({ seed: 20261121 });
