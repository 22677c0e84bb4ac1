// The number at a place of a list, 0 beyond its end. One function for each kind of list: the engine compiles a loop over one kind well,
// and a loop over lists of any kind badly.

export function floatAt(numbers: Float64Array, place: number): number {
  return numbers[place] ?? 0;
}

export function placeAt(places: Int32Array, place: number): number {
  return places[place] ?? 0;
}

export function numberAt(numbers: readonly number[], place: number): number {
  return numbers[place] ?? 0;
}
