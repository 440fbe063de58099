import type { Route } from './route.ts';
import { bulletinRoutes } from './routes/bulletin.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { channelRoutes } from './routes/channels.ts';
import { chargeRoutes } from './routes/charges.ts';
import { clockRoutes } from './routes/clock.ts';
import { deskRoutes } from './routes/desks.ts';
import { healthRoutes } from './routes/health.ts';
import { inputRoutes } from './routes/inputs.ts';
import { keyRoutes } from './routes/keys.ts';
import { policyRoutes } from './routes/policy.ts';
import { referenceRoutes } from './routes/reference.ts';
import { scenarioRoutes } from './routes/scenarios.ts';
import { selectionRoutes } from './routes/selection.ts';
import { sessionRoutes } from './routes/session.ts';
import { toolRoutes } from './routes/tools.ts';
import { traceRoutes } from './routes/trace.ts';
import { worldFileRoutes } from './routes/world-files.ts';
import { worldRoutes } from './routes/worlds.ts';

/** Every operation of the API; to add one is to add it to the file of its resource. */
export const routes: readonly Route[] = [
  ...scenarioRoutes,
  ...catalogueRoutes,
  ...referenceRoutes,
  ...policyRoutes,
  ...worldRoutes,
  ...traceRoutes,
  ...inputRoutes,
  ...deskRoutes,
  ...chargeRoutes,
  ...bulletinRoutes,
  ...selectionRoutes,
  ...clockRoutes,
  ...worldFileRoutes,
  ...channelRoutes,
  ...toolRoutes,
  ...sessionRoutes,
  ...keyRoutes,
  ...healthRoutes,
];
