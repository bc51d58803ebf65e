import { burst } from './delivery-burst.ts';
import { isolation } from './delivery-isolation.ts';
import { faultKinds } from './delivery-scene.ts';
import { underLimits } from './delivery-under-limits.ts';
import type { Figure } from './figure.ts';

export interface DeliveryFigures {
  readonly subscriptions: number;
  readonly figures: readonly Figure[];
}

/** Runs `heatline start` in one process, on the bundled articles, which posts to local servers in another. */
export async function* delivery({ quick }: { quick: boolean }): AsyncGenerator<DeliveryFigures> {
  const many = quick ? 200 : 10_000;
  yield { subscriptions: many, figures: await burst(many) };
  const limited = quick ? 100 : 2_000;
  yield { subscriptions: limited, figures: await underLimits(limited) };
  const some = quick ? 100 : 1_000;
  for await (const figures of isolation(some, quick ? ['hang', 'bad row'] : faultKinds)) {
    yield { subscriptions: some, figures };
  }
}
