type Act = () => void;

/** What is still to be done where the process ends at once; one listener does all of it, however much there is. */
const acts = new Set<Act>();

function doAll(): void {
  for (const act of acts) {
    try {
      act();
    } catch {
      // The process ends whatever is left; nobody is there to be told.
    }
  }
}

/** Has something done, synchronously, where the process ends before the returned function took it back. */
export function atExit(act: Act): () => void {
  if (acts.size === 0) process.once('exit', doAll);
  acts.add(act);
  return () => {
    acts.delete(act);
    if (acts.size === 0) process.removeListener('exit', doAll);
  };
}
