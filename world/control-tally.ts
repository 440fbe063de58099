/** The counts of a {@link ControlTally}. */
export interface ControlCounts {
  readonly declarations: number;
  readonly faulty: number;
  readonly selected: number;
  readonly scanned: number;
  readonly suspected: number;
  readonly falseAlarms: number;
  readonly opened: number;
  readonly found: number;
  readonly missed: number;
}

/**
 * What control did in a run and what it cost: counts of declarations, of faults that were there, of what was looked at, and of
 * what was found. Nobody in the world knows the faults; the tally does, so that facilitation always shows its control cost.
 */
export class ControlTally {
  /** Declarations lodged for the first time, and those among them that hold something to be found. */
  declarations = 0;
  faulty = 0;
  /** Inspection orders; goods scanned; images suspected, and those among them without a fault; goods opened. */
  selected = 0;
  scanned = 0;
  suspected = 0;
  falseAlarms = 0;
  opened = 0;
  /** Faults found. */
  found = 0;

  /** The counts as plain data. */
  get counts(): ControlCounts {
    const { declarations, faulty, selected, scanned, suspected, falseAlarms, opened } = this;
    const { found, missed } = this;
    return {
      declarations,
      faulty,
      selected,
      scanned,
      suspected,
      falseAlarms,
      opened,
      found,
      missed,
    };
  }

  /** Faults that nobody found. */
  get missed(): number {
    return this.faulty - this.found;
  }
}
