import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { download } from '../api/download';
import { useErrorText } from '../api/use-error-text';
import { toast } from '../ui/toast';
import { formatSort } from '../ui/table/columns';
import type { ListedRecord, RecordKind } from './kinds';
import { useRecordWords } from './use-record-words';
import type { ListState } from './use-list-state';

interface Flavour {
  id: 'visible' | 'all' | 'excel';
  query: Record<string, string | boolean>;
}

/** The rows of the list as a file: same filter, same order, as many as there are. */
export function ExportMenu<T extends ListedRecord>({
  kind,
  state,
}: {
  kind: RecordKind<T>;
  state: ListState;
}) {
  const { t } = useTranslation('shared');
  const words = useRecordWords();
  const errorText = useErrorText();
  const visible = kind.columns
    .filter((column, index) => index === 0 || state.columns.includes(column.id))
    .flatMap((column) => column.exportAs ?? [column.id])
    .join(',');

  const flavours: Flavour[] = [
    { id: 'visible', query: { columns: visible } },
    { id: 'all', query: {} },
    { id: 'excel', query: { columns: visible, delimiter: ';', bom: true } },
  ];

  const fetchFile = useMutation({
    mutationFn: ({ query }: Flavour) =>
      download(`/${kind.resource}/export`, `${kind.resource}.csv`, {
        query: { format: 'csv', filter: state.filter, sort: formatSort(state.sort), ...query },
      }),
    onSuccess: ({ rows }) =>
      toast(
        rows === null
          ? t('export.done')
          : t('export.rows', { rows: words.count(kind.resource, rows) }),
      ),
    onError: (error) => toast(errorText(error), { tone: 'bad' }),
  });

  return (
    <Menu>
      <Tooltip label={t('export.title')}>
        <span>
          <Menu.Target>
            <ActionIcon aria-label={t('export.title')} loading={fetchFile.isPending}>
              <IconDownload size={16} stroke={1.75} />
            </ActionIcon>
          </Menu.Target>
        </span>
      </Tooltip>
      <Menu.Dropdown>
        <Menu.Label>{t('export.title')}</Menu.Label>
        {flavours.map((flavour) => (
          <Menu.Item key={flavour.id} onClick={() => fetchFile.mutate(flavour)}>
            {t(`export.${flavour.id}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
