import { Loader, Tabs } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAuth } from '../auth/auth-context';
import { useFeatures } from '../feature';
import type { RecordResource } from './kinds';
import classes from './record.module.css';

interface Props {
  resource: RecordResource;
  recordId: number;
}

/** The tabs that the features have for this kind of record; the address bar knows which is open. */
export function RecordTabs({ resource, recordId }: Props) {
  const { t } = useTranslation();
  const { can } = useAuth();
  const features = useFeatures();
  const [parameters, setParameters] = useSearchParams();
  const tabs = features
    .flatMap((feature) => feature.recordTabs ?? [])
    .filter((tab) => tab.resources.includes(resource) && can(tab.requires))
    .sort((a, b) => a.order - b.order);
  const open = tabs.find((tab) => tab.id === parameters.get('tab')) ?? tabs[0];
  if (!open) return null;
  return (
    <Tabs
      value={open.id}
      onChange={(id) =>
        setParameters(id === tabs[0]?.id ? {} : { tab: id ?? '' }, { replace: true })
      }
      keepMounted={false}
    >
      <Tabs.List className={classes.tabList}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.id} value={tab.id}>
            {t(tab.label)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.id} value={tab.id} className={classes.tabPanel}>
          <Suspense fallback={<Loader />}>
            <tab.component resource={resource} recordId={recordId} />
          </Suspense>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
