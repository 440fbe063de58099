import type { OpeningHours } from '../../engine/calendar.ts';
import { Stream } from '../../engine/random.ts';
import { hour } from '../../rules/days.ts';
import { largestVolume, volumeAt, type Volumes } from './volumes.ts';
import type { WeightsAround, YearOfWeights } from './year-weights.ts';

/** Purposes of the draws about a candidate for an arrival; see draws.ts for those of entities. */
const purposes = { gap: 1, acceptance: 2 } as const;

/** What arrives, and how its random streams are named. */
export interface ArrivalSource {
  readonly weightsAround: WeightsAround;
  readonly volumes: Volumes;
  /** Mean number of conveyances in a batch. */
  readonly batch: number;
  readonly calendar: OpeningHours;
  readonly seed: number;
  /** Instant after which batches arrive, ms. */
  readonly start: number;
  /** Name of the random streams of a candidate. */
  readonly keyOf: (candidate: number) => number;
}

/**
 * Instants at which batches arrive: a Poisson process whose rate changes by the hour, by thinning (Lewis and Shedler
 * 1979). The rate is proportional to the weight of month, weekday and hour while the port is open, and such that the
 * volume in force comes in a year. Candidates come at a rate that no hour of the year exceeds, and one is kept with the
 * share that its hour has of it. Each candidate draws from streams of its own, so that what becomes of one changes no
 * other; a shipment is named after its candidate.
 */
export class Arrivals {
  readonly #source: ArrivalSource;
  readonly #stream = new Stream(0, 0, 0);
  #candidate = 0;
  /** Instant of the last arrival, with its fraction of a ms. */
  #instant: number;
  /** The year around it, and its rate of candidates, a ms. */
  #year: YearOfWeights;
  #peak = 0;

  constructor(source: ArrivalSource) {
    this.#source = source;
    this.#instant = source.start;
    this.#year = this.#enterYear();
  }

  /** Number of the candidate looked at last, from 1: the one that became the last arrival. */
  get candidate(): number {
    return this.#candidate;
  }

  /**
   * The next arrival, whole ms; Infinity, now and from then on, when none comes up to `until`. Throws where a volume is
   * to come in a year in which the port is never open at an hour with a weight.
   */
  next(until: number): number {
    while (this.#instant <= until) {
      if (this.#peak === 0 && !this.#resumes()) return Infinity;
      this.#candidate++;
      const candidate = this.#instant - Math.log(this.#draw('gap')) / this.#peak;
      if (candidate < this.#year.to) {
        this.#instant = candidate;
        if (this.#isKept()) return candidate <= until ? Math.floor(candidate) : Infinity;
      } else {
        // A year has rates of its own; the exponential gap has no memory, so that it may begin again there.
        this.#instant = this.#year.to;
        this.#year = this.#enterYear();
      }
    }
    return Infinity;
  }

  #isKept(): boolean {
    const { from, weights } = this.#year;
    const weight = weights[Math.floor((this.#instant - from) / hour)] as number;
    const rate = this.#rate(weight, volumeAt(this.#instant, this.#source.volumes));
    return (
      this.#draw('acceptance') * this.#peak < rate && this.#source.calendar.isOpen(this.#instant)
    );
  }

  /** Batches a ms in an hour of some weight while the port is open. */
  #rate(weight: number, volume: number): number {
    return (volume * weight) / (this.#source.batch * this.#year.total);
  }

  /**
   * The year around the present instant. The rate of its candidates is the highest, rounded up to a power of two: the same
   * candidates come where a little more or less traffic does.
   */
  #enterYear(): YearOfWeights {
    this.#year = this.#source.weightsAround(this.#instant);
    const { year, from, to, heaviest, total } = this.#year;
    const volume = largestVolume(from, to, this.#source.volumes);
    if (volume > 0 && total === 0) throw neverOpen(year);
    this.#peak = volume === 0 ? 0 : 2 ** Math.ceil(Math.log2(this.#rate(heaviest, volume)));
    return this.#year;
  }

  /** Whether there is traffic again, or for the first time, after a year without. */
  #resumes(): boolean {
    return this.#source.volumes.some(({ from, value }) => value > 0 && from > this.#instant);
  }

  #draw(purpose: keyof typeof purposes): number {
    const { seed, keyOf } = this.#source;
    this.#stream.reset(seed, keyOf(this.#candidate), purposes[purpose]);
    return this.#stream.uniform();
  }
}

const neverOpen = (year: number): RangeError =>
  new RangeError(
    `Traffic is to come in "${year}", but its port is never open at an hour with a weight. Give the rhythm weights within the opening hours.`,
  );
