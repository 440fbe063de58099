import type { RequestHandler } from 'express';
import type { Clock } from './clock.ts';

/** Upper bounds of the classes in which times of answers are counted, seconds. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How often one kind of request was answered, and how fast. */
interface Series {
  count: number;
  seconds: number;
  readonly classes: number[];
}

/** A value that is read when somebody asks. */
interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly read: () => number;
}

/** Counts what the server does, in the text format of Prometheus (0.0.4). */
export class Metrics {
  readonly #answers = new Map<string, Series>();
  readonly #gauges: Gauge[] = [];

  /** Adds a value that is read when somebody asks. */
  gauge(gauge: Gauge): void {
    this.#gauges.push(gauge);
  }

  /** Counts an answer to an operation. */
  count(operation: string, status: number, seconds: number): void {
    const labels = `operation="${operation}",status="${status}"`;
    const series = this.#answers.get(labels) ?? { count: 0, seconds: 0, classes: [] };
    this.#answers.set(labels, series);
    series.count++;
    series.seconds += seconds;
    for (const [index, bound] of bounds.entries()) {
      series.classes[index] = (series.classes[index] ?? 0) + (seconds <= bound ? 1 : 0);
    }
  }

  /** Everything, one value a line. */
  text(): string {
    return [...this.#durations(), ...this.#gauges.flatMap(gaugeLines), ''].join('\n');
  }

  #durations(): string[] {
    const name = 'tongguan_request_duration_seconds';
    const lines = [...this.#answers].flatMap(([labels, { count, seconds, classes }]) => [
      ...bounds.map((bound, index) => `${name}_bucket{${labels},le="${bound}"} ${classes[index]}`),
      `${name}_bucket{${labels},le="+Inf"} ${count}`,
      `${name}_sum{${labels}} ${seconds}`,
      `${name}_count{${labels}} ${count}`,
    ]);
    return [`# HELP ${name} Time to answer, by operation.`, `# TYPE ${name} histogram`, ...lines];
  }
}

/** Counts every answer under the name of its operation. */
export function measured(metrics: Metrics, operation: string, clock: Clock): RequestHandler {
  return (_request, response, next) => {
    const began = clock.elapsed();
    response.on('finish', () => {
      const seconds = (clock.elapsed() - began) / 1000;
      metrics.count(operation, response.statusCode, seconds);
    });
    next();
  };
}

function gaugeLines({ name, help, read }: Gauge): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${read()}`];
}
