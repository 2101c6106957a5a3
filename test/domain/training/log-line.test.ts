import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURVE_POINTS, Curves } from '../../../src/domain/training/curve.ts';
import { parseLogLine } from '../../../src/domain/training/log-line.ts';

describe('a line of a training log', () => {
  it('is a step and numbers', () => {
    const line = parseLogLine('{"step": 10, "loss": 0.4, "epoch": 1, "note": "x"}');
    expect(line?.step).toBe(10);
    expect([...(line?.values ?? [])]).toEqual([
      ['epoch', 1],
      ['loss', 0.4],
    ]);
  });

  it('may hold NaN and infinities, as Python writes them', () => {
    const line = parseLogLine('{"step": 1, "loss": NaN, "a": -Infinity, "b": Infinity}');
    expect([...(line?.values ?? [])]).toEqual([
      ['a', Number.NEGATIVE_INFINITY],
      ['b', Number.POSITIVE_INFINITY],
      ['loss', Number.NaN],
    ]);
  });

  it('leaves NaN within texts alone', () => {
    expect(parseLogLine(String.raw`{"step": 1, "t": "NaN \" Infinity"}`)?.values.size).toBe(0);
  });

  it.each([
    '',
    'hello',
    '[1]',
    'null',
    '7',
    '{"loss": 1}',
    '{"step": "x"}',
    '{"step": 1.5}',
    '{"step": -1}',
    '{"step": NaN}',
    '{"step": 1',
    `{"step": 1, "x": "${'x'.repeat(70_000)}"}`,
  ])('is nothing where it is no object with a step: %#', (text) => {
    expect(parseLogLine(text)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        parseLogLine(text);
      }),
    );
  });
});

describe('the curves of a training', () => {
  const curvesOf = (losses: readonly number[]): Curves => {
    const curves = new Curves();
    for (const [step, loss] of losses.entries())
      curves.add({ step, values: new Map([['loss', loss]]) });
    return curves;
  };

  it('keep the first and the last point and few between, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (count) => {
        const points =
          curvesOf(Array.from({ length: count }, (_, i) => i))
            .points()
            .get('loss') ?? [];
        expect(points.length).toBeLessThanOrEqual(CURVE_POINTS + 1);
        expect(points.length).toBeGreaterThanOrEqual(Math.min(count, CURVE_POINTS / 2));
        expect(points[0]).toEqual({ step: 0, value: 0 });
        expect(points.at(-1)).toEqual({ step: count - 1, value: count - 1 });
        expect(points.map((p) => p.step)).toEqual(
          points.map((p) => p.step).toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('tell where the loss was first no number, and how it ended', () => {
    const curves = curvesOf([1, Number.NaN, 2, Number.POSITIVE_INFINITY, 0.5]);
    expect(curves.firstNotFinite).toBe(1);
    expect(curves.lastLoss).toBe(0.5);
    expect(
      curves
        .points()
        .get('loss')
        ?.map((p) => p.value),
    ).toEqual([1, 2, 0.5]);
  });

  it('are at most sixteen, however many names a trainer invents', () => {
    const curves = new Curves();
    for (let i = 0; i < 1000; i += 1) curves.add({ step: i, values: new Map([[`n${i}`, i]]) });
    expect(curves.points().size).toBe(16);
  });
});
