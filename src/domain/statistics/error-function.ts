/**
 * The complementary error function after W. J. Cody, "Rational Chebyshev Approximations for the
 * Error Function", Math. Comp. 23 (1969), in the arrangement of Sun's fdlibm `s_erf.c` (freely
 * given): relative error below 1 ulp up to where the result underflows at x ≈ 27.2.
 */
const ERX = 0.8450629115104675;
const SMALL_P = [
  0.12837916709551256, -0.3250421072470015, -0.02848174957559851, -0.005770270296489442,
  -0.000023763016656650163,
];
const SMALL_Q = [
  1, 0.39791722395915535, 0.0650222499887673, 0.005081306281875766, 0.00013249473800432164,
  -0.000003960228278775368,
];
const MIDDLE_P = [
  -0.0023621185607526594, 0.41485611868374833, -0.3722078760357013, 0.31834661990116175,
  -0.11089469428239668, 0.035478304325618236, -0.002166375594868791,
];
const MIDDLE_Q = [
  1, 0.10642088040084423, 0.540397917702171, 0.07182865441419627, 0.12617121980876164,
  0.01363708391202905, 0.011984499846799107,
];
const LARGE_P = [
  -0.009864944034847148, -0.6938585727071818, -10.558626225323291, -62.375332450326006,
  -162.39666946257347, -184.60509290671104, -81.2874355063066, -9.814329344169145,
];
const LARGE_Q = [
  1, 19.651271667439257, 137.65775414351904, 434.56587747522923, 645.3872717332679,
  429.00814002756783, 108.63500554177944, 6.570249770319282, -0.0604244152148581,
];
const FAR_P = [
  -0.0098649429247001, -0.799283237680523, -17.757954917754752, -160.63638485582192,
  -637.5664433683896, -1025.0951316110772, -483.5191916086514,
];
const FAR_Q = [
  1, 30.33806074348246, 325.7925129965739, 1536.729586084437, 3199.8582195085955,
  2553.0504064331644, 474.52854120695537, -22.44095244658582,
];

/** erfc(x) = 2/√π ∫ₓ^∞ e^(−t²) dt. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  const size = Math.abs(x);
  if (size < 0.84375) return small(x);
  if (size >= 28) return x > 0 ? 0 : 2;
  const tail = size < 1.25 ? middle(size) : far(size);
  return x > 0 ? tail : 2 - tail;
}

function small(x: number): number {
  if (Math.abs(x) < 2 ** -56) return 1 - x;
  const z = x * x;
  const y = polynomial(SMALL_P, z) / polynomial(SMALL_Q, z);
  return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x - 0.5 + x * y);
}

function middle(size: number): number {
  const s = size - 1;
  return 1 - ERX - polynomial(MIDDLE_P, s) / polynomial(MIDDLE_Q, s);
}

/** e^(−x²) is split at a head with 20 bits, whose square is exact, so that nothing is lost. */
function far(size: number): number {
  const s = 1 / (size * size);
  const near = size < 1 / 0.35;
  const ratio = polynomial(near ? LARGE_P : FAR_P, s) / polynomial(near ? LARGE_Q : FAR_Q, s);
  const head = Math.fround(Math.trunc(size * 2 ** 15) / 2 ** 15);
  return (Math.exp(-head * head - 0.5625) * Math.exp((head - size) * (head + size) + ratio)) / size;
}

/** Horner's scheme; coefficients from the constant upwards. */
export function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
