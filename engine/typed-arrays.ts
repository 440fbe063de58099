/** The number at `index` of a column of floats; throws a RangeError outside the column. */
export function floatAt(column: Float64Array, index: number): number {
  const value = column[index];
  if (value === undefined) throw outside(index, column.length);
  return value;
}

/** The number at `index` of a column of 32-bit integers; throws a RangeError outside the column. */
export function integerAt(column: Int32Array, index: number): number {
  const value = column[index];
  if (value === undefined) throw outside(index, column.length);
  return value;
}

/** A copy of a float column that is `length` long; the new places hold zero. */
export function growFloats(column: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(length);
  grown.set(column);
  return grown;
}

/** A copy of an integer column that is `length` long; the new places hold zero. */
export function growIntegers(column: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(length);
  grown.set(column);
  return grown;
}

function outside(index: number, length: number): RangeError {
  return new RangeError(
    `Index "${index}" is outside the column; expected an integer from 0 to ${length - 1}.`,
  );
}
