import type { ReactNode } from 'react';
import { KeysPage } from './access/keys-page.tsx';
import { useAddress } from './api/router.ts';
import { BulletinPage } from './bulletin/bulletin-page.tsx';
import { WorldBulletinPage } from './bulletin/world-bulletin-page.tsx';
import { ClassPage } from './class/class-page.tsx';
import { DeliveriesPage } from './deliveries/deliveries-page.tsx';
import { ExplorePage } from './explore/explore-page.tsx';
import { OperationPage } from './explore/operation-page.tsx';
import { LogPage, WorldLogPage } from './log/log-page.tsx';
import { OfficePage } from './office/office-page.tsx';
import { StatementsPage } from './office/statements-page.tsx';
import { ConsolePage } from './pages/console-page.tsx';
import { FlowPage, FlowsPage } from './pages/flow-page.tsx';
import { HomePage } from './pages/home-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { ScenarioPage } from './pages/scenario-page.tsx';
import { ScenariosPage } from './pages/scenarios-page.tsx';
import { PolicyPage } from './policy/policy-page.tsx';
import { QuizPage } from './quiz/quiz-page.tsx';
import { CodeListsPage, CodesPage } from './reference/codes-page.tsx';
import { FieldPage } from './reference/field-page.tsx';
import { FieldsPage } from './reference/fields-page.tsx';
import { ReformPage } from './reference/reform-page.tsx';
import { ReformsPage } from './reference/reforms-page.tsx';
import { RulePage } from './reference/rule-page.tsx';
import { RulesPage } from './reference/rules-page.tsx';
import { WorldPage } from './world/world-page.tsx';
import { WorldsPage } from './worlds/worlds-page.tsx';

type Page = (id: string) => ReactNode;

/** Pages by address; `:id` stands for one segment. */
const pages: Readonly<Record<string, Page>> = {
  '/': () => <HomePage />,
  '/scenarios': () => <ScenariosPage />,
  '/scenarios/:id': (id) => <ScenarioPage id={id} />,
  '/class': () => <ClassPage />,
  '/quiz/:id': (id) => <QuizPage key={id} id={id} />,
  '/worlds': () => <WorldsPage />,
  '/worlds/:id': (id) => <WorldPage key={id} id={id} />,
  '/office/:id': (id) => <OfficePage key={id} id={id} />,
  '/statements/:id': (id) => <StatementsPage key={id} id={id} />,
  '/deliveries/:id': (id) => <DeliveriesPage key={id} id={id} />,
  '/bulletin': () => <BulletinPage />,
  '/bulletin/:id': (id) => <WorldBulletinPage key={id} id={id} />,
  '/log': () => <LogPage />,
  '/log/:id': (id) => <WorldLogPage key={id} id={id} />,
  '/keys': () => <KeysPage />,
  '/flows': () => <FlowsPage />,
  '/flows/:id': (id) => <FlowPage id={id} />,
  '/messages': () => <ConsolePage />,
  '/fields': () => <FieldsPage />,
  '/fields/:id': (id) => <FieldPage id={id} />,
  '/codes': () => <CodeListsPage />,
  '/codes/:id': (id) => <CodesPage id={id} />,
  '/rules': () => <RulesPage />,
  '/rules/:id': (id) => <RulePage code={id} />,
  '/policy': () => <PolicyPage />,
  '/reforms': () => <ReformsPage />,
  '/reforms/:id': (id) => <ReformPage id={id} />,
  '/explore': () => <ExplorePage />,
  '/explore/:id': (id) => <OperationPage key={id} id={id} />,
};

/** The page at the present address. */
export function App() {
  const { pathname } = useAddress();
  const [first = '', id] = pathname.split('/').slice(1);
  const isDeeper = pathname.split('/').length > 'a/b/c'.split('/').length;
  const page = pages[id === undefined ? `/${first}` : `/${first}/:id`];
  if (!page || isDeeper) return <NotFoundPage />;
  return page(decodeURIComponent(id ?? ''));
}
