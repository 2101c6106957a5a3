import type { Place } from '../../src/domain/problem.ts';
import type { Log, Progress } from '../../src/ports/log.ts';

export interface Entry {
  readonly level: 'debug' | 'info' | 'notice' | 'warning' | 'error' | 'foreign' | 'group';
  readonly message: string;
  readonly place?: Place;
}

/** A log that keeps everything it is told. */
export class RecordingLog implements Log {
  readonly entries: Entry[] = [];
  readonly progresses: Progress[] = [];

  debug = (message: string): void => this.#add('debug', message);
  info = (message: string): void => this.#add('info', message);
  notice = (message: string, place?: Place): void => this.#add('notice', message, place);
  warning = (message: string, place?: Place): void => this.#add('warning', message, place);
  error = (message: string, place?: Place): void => this.#add('error', message, place);
  foreign = (line: string): void => this.#add('foreign', line);
  progress = (progress: Progress): void => void this.progresses.push(progress);
  group = async <T>(title: string, work: () => Promise<T>): Promise<T> => {
    this.#add('group', title);
    return work();
  };

  /** What was said at a level. */
  said(level: Entry['level']): readonly string[] {
    return this.entries.filter((entry) => entry.level === level).map((entry) => entry.message);
  }

  /** Everything, as one text. */
  get text(): string {
    return this.entries.map((entry) => entry.message).join('\n');
  }

  #add(level: Entry['level'], message: string, place?: Place): void {
    this.entries.push({ level, message, ...(place === undefined ? {} : { place }) });
  }
}
