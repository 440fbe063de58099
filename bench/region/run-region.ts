import { parseInstant } from '../../rules/days.ts';
import type { WorldScenario } from '../../world/create.ts';
import { regionScenarios } from '../../world/region.ts';
import type { RegionRun } from '../region-year.ts';
import { bareKernel, benchLibrary, runWorld } from '../world-run.ts';

/*
 * Runs Inner Mongolia for some years in this process and prints what that took, as JSON: see `RegionRun`. A week of all
 * ports goes before and does not count: V8 then has compiled worlds and kernel, which costs a short run as much as a long
 * one. Setting up each world does not count either.
 */

/** From here on the traffic files have the volumes of the 2025 target, 1.87 million conveyances a year. */
const start = parseInstant('2026-01-01T00:00:00+08:00');
const day = 24 * 3_600_000;
const week = 7 * day;
const year = 365 * day;
const seed = 20_260_101;
const kibibyte = 1024;

const years = Number(process.argv[2]);
const library = benchLibrary();
const region = library.regions.get('inner-mongolia');
if (!region) throw new Error('The region "inner-mongolia" is not in the library.');
const scenarios = (length: number): readonly WorldScenario[] =>
  regionScenarios({ region, library, start, end: start + length, seed });
for (const scenario of scenarios(week)) {
  const run = runWorld(scenario, library, 'table');
  if (run.events > 0) bareKernel(run);
}
let [conveyances, steps, seconds, kernelSeconds] = [0, 0, 0, 0];
for (const scenario of scenarios(years * year)) {
  const run = runWorld(scenario, library, 'table');
  if (run.events === 0) continue; // a port that is closed all the time
  conveyances += run.conveyances;
  steps += run.steps;
  seconds += run.seconds;
  kernelSeconds += bareKernel(run);
}
const megabytes = (process.resourceUsage().maxRSS * kibibyte) / 1e6;
const result: RegionRun = { years, conveyances, steps, seconds, kernelSeconds, megabytes };
console.log(JSON.stringify(result));
