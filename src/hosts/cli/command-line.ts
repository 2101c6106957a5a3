import { Command, CommanderError } from 'commander';
import { suggestion } from '../../domain/document/nearest.ts';
import { ConfigurationError, type Problem } from '../../domain/problem.ts';
import { STEPS } from '../../steps/index.generated.ts';
import type { RawInputs } from '../../steps/kernel/raw-inputs.ts';
import type { AnyStep } from '../../steps/kernel/step.ts';
import type { StepEntry } from '../../steps/kernel/step-entry.ts';
import { VERSION } from '../version.generated.ts';
import { BASH_COMPLETION } from './bash-completion.ts';
import { addInputs } from './step-command.ts';

/** What a command line asks for: a step to run, or nothing more than was printed already. */
export type Wish =
  | { readonly kind: 'run'; readonly step: AnyStep; readonly raw: RawInputs }
  | { readonly kind: 'done' };

/**
 * Reads a command line; help, version and completion are printed by `write`.
 * @throws ConfigurationError for an unknown command or option, with a suggestion where one is near.
 */
export async function readCommandLine(
  argv: readonly string[],
  write: (text: string) => void,
): Promise<Wish> {
  if (wantsBash(argv)) {
    write(BASH_COMPLETION);
    return { kind: 'done' };
  }
  const wishes: Wish[] = [];
  const program = await buildProgram(argv, { write, run: (wish) => wishes.push(wish) });
  try {
    if (!argv.includes('--json') && argv.every((word) => FLAGS.has(word))) program.outputHelp();
    else program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw toConfigurationError(error, argv);
  }
  return wishes[0] ?? { kind: 'done' };
}

const FLAGS = new Set(['--json', '--quiet', '--no-color']);

interface Sink {
  write(text: string): void;
  run(wish: Wish): void;
}

async function buildProgram(argv: readonly string[], sink: Sink): Promise<Command> {
  const program = new Command('assay')
    .description('CI/CD/CT for machine learning on GitHub, with no server but GitHub.')
    .version(VERSION)
    .helpCommand('help [command]', 'Explains a command.')
    .exitOverride()
    .configureOutput({ writeOut: sink.write, writeErr: () => {} })
    .showSuggestionAfterError();
  addFlags(program);
  program.addHelpText('after', EXIT_HELP);
  const completing = argv[0] === 'complete' || argv[0] === 'completion';
  for (const entry of STEPS) {
    await addStep(program, entry, completing || argv.includes(entry.name) ? sink : undefined);
  }
  if (completing || argv.includes('completion')) await addCompletion(program);
  else program.command('completion <shell>').description(COMPLETION_HELP);
  return program;
}

const EXIT_HELP = `
Exit status: 0 done, 1 refused, 2 a mistake in what was given, 70 a fault of Assay's.`;

const COMPLETION_HELP = 'Prints the completion script for bash, zsh, fish or powershell.';

async function addCompletion(program: Command): Promise<void> {
  const { default: completion } = await import('@bomb.sh/tab/commander');
  completion(program, { completionCommandName: 'completion' });
  const command = program.commands.find((candidate) => candidate.name() === 'completion');
  command?.description(COMPLETION_HELP);
}

/** Whether the completion script for bash is asked for, which is our own. */
function wantsBash(argv: readonly string[]): boolean {
  return argv[0] === 'completion' && argv[1] === 'bash' && argv.length === 2;
}

function addFlags(command: Command): void {
  command
    .option('--json', 'Prints one JSON document on standard output, and nothing else there.')
    .option('--quiet', 'Prints warnings and errors only.')
    .option('--no-color', 'Prints without colours.');
}

/** Adds a step's command; its inputs too where it is going to run or to be explained. */
async function addStep(program: Command, entry: StepEntry, sink: Sink | undefined): Promise<void> {
  const command = program.command(entry.name).summary(entry.summary).description(entry.summary);
  if (sink === undefined) return;
  const step = await entry.load();
  const raw = addInputs(command, step);
  addFlags(command);
  command.addHelpText('after', EXIT_HELP);
  command.action(() => sink.run({ kind: 'run', step, raw }));
}

const REMEDIES: Readonly<Record<string, string>> = {
  'commander.excessArguments':
    'Every value stands after its option; put a pattern in quotes, or the shell spreads it out.',
};

function toConfigurationError(error: CommanderError, argv: readonly string[]): ConfigurationError {
  if (error.code === 'commander.help') return new ConfigurationError(nothingToDo(argv));
  const [, complaint = error.message, suggestion] =
    /^(?:error: )?(.*?)(?:\n\((.*)\))?$/s.exec(error.message) ?? [];
  const sentence = `${complaint.charAt(0).toUpperCase()}${complaint.slice(1)}`.replace(/\.?$/, '.');
  const remedy = suggestion ?? REMEDIES[error.code] ?? 'See `assay --help`.';
  return new ConfigurationError({ message: sentence, remedy }, { cause: error });
}

/** Commander would print its help as an error where no command is named, or one to explain is not there. */
function nothingToDo(argv: readonly string[]): Problem {
  const [first, wanted] = argv.filter((word) => !word.startsWith('-'));
  if (first !== 'help' || wanted === undefined)
    return { message: 'No command is named.', remedy: 'See `assay --help`.' };
  const names = STEPS.map(({ name }) => name);
  return {
    message: `There is no command "${wanted}" to explain.`,
    remedy: suggestion(wanted, names, 'Commands'),
  };
}
