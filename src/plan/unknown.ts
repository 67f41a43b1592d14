import { isJsonList, isJsonObject } from './json.ts';
import type { Json } from './json.ts';
import { isWord, jsonOf, textIn } from './raw.ts';
import type { Raw } from './raw.ts';

/** Whether a shape says of anything that it is unknown. */
export function isAnyUnknown(shape: Json): boolean {
  if (isJsonList(shape)) {
    return shape.some(isAnyUnknown);
  }
  return isJsonObject(shape) ? Object.values(shape).some(isAnyUnknown) : shape === true;
}

/** A shape that says of anything that it is unknown; most say that nothing is, which is as good as none. */
export function shapeOf(shape: Raw): Raw | undefined {
  return isWord(shape, 'true') || (textIn(shape).includes('true') && isAnyUnknown(jsonOf(shape)))
    ? shape
    : undefined;
}
