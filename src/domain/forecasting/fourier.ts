/** Complex numbers, real and imaginary parts side by side; the length is a power of two. */
export type Spectrum = { readonly real: Float64Array; readonly imaginary: Float64Array };

/**
 * The discrete Fourier transform, in place: X[k] = Σ x[n]·e^(-2πi·kn/L).
 *
 * Throws: RangeError when the length is no power of two.
 * Source: Cooley and Tukey (1965), radix 2.
 *
 * @example
 * // a single 1 at the origin has a flat spectrum: [1, 0, 0, 0] becomes [1, 1, 1, 1]
 */
export function transform(spectrum: Spectrum): void {
  const length = spectrum.real.length;
  if (length < 1 || (length & (length - 1)) !== 0) {
    throw new RangeError(`The length must be a power of two, got ${length}`);
  }

  reverseBits(spectrum);
  for (let size = 2; size <= length; size *= 2) combine(spectrum, size);
}

function combine({ real, imaginary }: Spectrum, size: number): void {
  const half = size / 2;
  const angle = (-2 * Math.PI) / size;

  for (let offset = 0; offset < half; offset += 1) {
    const cosine = Math.cos(angle * offset);
    const sine = Math.sin(angle * offset);
    for (let upper = offset; upper < real.length; upper += size) {
      const lower = upper + half;
      const lowerReal = real[lower] ?? 0;
      const lowerImaginary = imaginary[lower] ?? 0;
      const turnedReal = lowerReal * cosine - lowerImaginary * sine;
      const turnedImaginary = lowerReal * sine + lowerImaginary * cosine;
      real[lower] = (real[upper] ?? 0) - turnedReal;
      imaginary[lower] = (imaginary[upper] ?? 0) - turnedImaginary;
      real[upper] = (real[upper] ?? 0) + turnedReal;
      imaginary[upper] = (imaginary[upper] ?? 0) + turnedImaginary;
    }
  }
}

function reverseBits({ real, imaginary }: Spectrum): void {
  for (let index = 1, mirror = 0; index < real.length; index += 1) {
    let bit = real.length >> 1;
    for (; (mirror & bit) !== 0; bit >>= 1) mirror ^= bit;
    mirror ^= bit;
    if (index < mirror) {
      swap(real, index, mirror);
      swap(imaginary, index, mirror);
    }
  }
}

function swap(numbers: Float64Array, one: number, other: number): void {
  const kept = numbers[one] ?? 0;
  numbers[one] = numbers[other] ?? 0;
  numbers[other] = kept;
}
