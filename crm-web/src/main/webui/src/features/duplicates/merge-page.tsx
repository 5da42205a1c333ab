import { Button, Skeleton } from '@mantine/core';
import { IconArrowMerge, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useShortcuts } from '@/shared/keyboard/use-shortcuts';
import { isMergeable } from '@/shared/lookalikes/api';
import { recordPath } from '@/shared/records/kinds';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageBody } from '@/shared/ui/page-body';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { Comparison } from './comparison';
import { useComparison } from './use-comparison';

/** Merges records that somebody chose: /duplicates/merge?resource=people&ids=1,2 */
export function Component() {
  const { t } = useTranslation('duplicates');
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const asked = parameters.get('resource') ?? '';
  const resource = isMergeable(asked) ? asked : 'people';
  const ids = [...new Set((parameters.get('ids') ?? '').split(',').map(Number))].filter(
    (id) => Number.isInteger(id) && id > 0,
  );
  const compared = useComparison(resource, ids);
  const { kind, isReady, merge, error } = compared;
  const run = () => merge.run((id) => void navigate(recordPath(resource, id), { replace: true }));

  useShortcuts([{ keys: 'm', label: 'duplicates:merge', group: 'record', run }], isReady);

  if (ids.length < 2) {
    return (
      <EmptyState icon={IconCopy} title={t('chooseTitle')} text={t('chooseText')}>
        <Button component={Link} to={`/${resource}`}>
          {t('toList')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader title={t('mergeTitle')}>
        <Button variant="default" onClick={() => void navigate(-1)}>
          {t('shared:cancel')}
        </Button>
        <Button
          leftSection={<IconArrowMerge size={16} stroke={1.75} />}
          disabled={!isReady}
          loading={merge.isPending}
          onClick={run}
        >
          {t('merge')}
        </Button>
      </PageHeader>
      <PageBody wide>
        {merge.error ? <ProblemAlert error={merge.error} /> : null}
        {error ? <ProblemAlert error={error} /> : null}
        {kind && isReady ? (
          <Comparison
            kind={kind}
            facts={compared.facts}
            records={compared.records}
            choice={compared.choice}
            onChoice={compared.setChoice}
          />
        ) : error ? null : (
          <Skeleton height="var(--crm-rail)" />
        )}
      </PageBody>
    </>
  );
}
