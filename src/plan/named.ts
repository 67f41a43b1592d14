import { isJsonList, isJsonObject } from './json.ts';
import type { Json } from './json.ts';
import type { Place } from './place.ts';
import type { Step } from './plan.ts';
import { REDACTED } from './redactor.ts';
import { makeReveal } from './reveal.ts';
import { isTelling, namingOf, namingOfEntry, namingOfItems } from './telling.ts';
import type { Naming } from './telling.ts';

/**
 * A value that stays JSON, such as an output's for later steps, without what is secret by its name.
 * What is secret by its form or known is left to the redactor.
 * @param globs - the input `reveal`
 */
export function hideNamed(value: Json, { address, name }: Place, globs: readonly string[]): Json {
  const reveal = makeReveal(globs);
  const hide = (content: Json, naming: Naming, path: readonly Step[]): Json => {
    if (isJsonList(content)) {
      return content.map((item, index) => hide(item, namingOfItems(naming), [...path, index]));
    }
    if (isJsonObject(content)) {
      return Object.fromEntries(
        Object.entries(content).map(([key, entry]) => [
          key,
          hide(entry, namingOfEntry(naming, content, key), [...path, key]),
        ]),
      );
    }
    return naming.speaking && isTelling(content) && !reveal(address, path) ? REDACTED : content;
  };
  return hide(value, namingOf(name), []);
}
