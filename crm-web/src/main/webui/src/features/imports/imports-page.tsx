import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAuth } from '@/shared/auth/auth-context';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageBody } from '@/shared/ui/page-body';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { importList } from './api';
import { ImportRow } from './import-row';
import classes from './imports.module.css';

export function Component() {
  const { t } = useTranslation('imports');
  const { can } = useAuth();
  const pages = useInfiniteQuery(importList);
  const imports = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const create = can({ resource: 'imports', action: 'create' }) ? (
    <Button
      component={Link}
      to="/imports/new"
      leftSection={<IconFileImport size={16} stroke={1.75} />}
    >
      {t('new')}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t('nav')}>{imports.length > 0 ? create : null}</PageHeader>
      <PageBody wide>
        {pages.isError ? <ProblemAlert error={pages.error} title={t('notLoaded')} /> : null}
        {pages.isSuccess && imports.length === 0 ? (
          <EmptyState icon={IconFileImport} title={t('emptyTitle')} text={t('empty')}>
            {create}
          </EmptyState>
        ) : null}
        {imports.length > 0 ? (
          <ul className={classes.list}>
            {imports.map((run) => (
              <ImportRow key={run.id} run={run} />
            ))}
          </ul>
        ) : null}
        {pages.hasNextPage ? (
          <Button
            className={classes.more}
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('more')}
          </Button>
        ) : null}
      </PageBody>
    </>
  );
}
