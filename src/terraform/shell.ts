/** A word as a person pastes it into a shell, which takes nothing in it for more than a word. */
export function quote(word: string): string {
  return /^[\w@%+=:,./…-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
