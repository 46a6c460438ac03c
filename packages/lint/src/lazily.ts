/**
 * Makes a value when it is first asked for. A pattern with classes of Unicode is worth it: the engine builds their tables as
 * soon as the pattern is made, which takes a good part of the time of a check of one short file.
 */
export function lazily<Value extends object>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}
