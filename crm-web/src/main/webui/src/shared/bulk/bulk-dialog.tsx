import { Button, Group, Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../api/api-error';
import { useFieldErrorText } from '../api/use-error-text';
import type { RecordResource } from '../records/kinds';
import { useRecordWords } from '../records/use-record-words';
import type { Scope } from '../selection/use-selection';
import { ProblemAlert } from '../ui/problem-alert';
import { bulkPreview } from './api';
import type { ShownOrder } from './appearance';
import { BulkPreview } from './bulk-preview';
import classes from './bulk.module.css';
import { useBulkRun } from './use-bulk-run';

const CALM_MS = 250;

export interface BulkDialogProps {
  resource: RecordResource;
  scope: Scope;
  onClose: () => void;
  /** The records were changed, or are being changed. */
  onDone: (order: ShownOrder) => void;
}

interface Props extends BulkDialogProps {
  title: string;
  /** Null while something is still to be filled in. */
  order: ShownOrder | null;
  /** Says what is meant before it is known what would happen. */
  hint?: string;
  children?: (errorOf: (field: string) => string | undefined) => ReactNode;
}

/** What is to be done, what would come of it, and the button that does it. */
export function BulkDialog(props: Props) {
  const { resource, scope, order, title, hint, children, onClose, onDone } = props;
  const { t } = useTranslation('bulk');
  const words = useRecordWords();
  const fieldErrorText = useFieldErrorText();
  const [calm] = useDebouncedValue(order, CALM_MS);
  const wanted = calm && { action: calm.action, params: calm.params };
  const preview = useQuery({
    ...bulkPreview(resource, scope, wanted),
    placeholderData: keepPreviousData,
  });
  const run = useBulkRun(resource, scope, () => order && onDone(order));
  const isCurrent = order === calm && preview.isSuccess && !preview.isPlaceholderData;
  const changed = isCurrent ? preview.data.changed : 0;

  const error = run.error ?? preview.error;
  const shown = new Set<string>();
  const errorOf = (field: string) => {
    shown.add(field);
    if (!isApiError(error)) return undefined;
    const problem = [field, `params.${field}`, `params.fields.${field}`]
      .map((name) => error.field(name))
      .find(Boolean);
    return problem && fieldErrorText(problem.code, problem.message);
  };
  const controls = children?.(errorOf);
  const isExplained =
    isApiError(error) &&
    error.fields.length > 0 &&
    error.fields.every(({ field }) => shown.has(lastPart(field)));

  const submit = () => {
    if (order && isCurrent && changed > 0) run.mutate({ order, preview: preview.data });
  };
  const isDangerous = order?.action === 'delete';
  return (
    <Modal opened onClose={onClose} title={title} size="md">
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {controls}
        {error && !isExplained ? <ProblemAlert error={error} /> : null}
        <BulkPreview
          resource={resource}
          answer={order === null ? undefined : preview.data}
          isLoading={order !== null && !isCurrent && !preview.isError}
          asked={'ids' in scope ? scope.ids.length : null}
          hint={hint}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shared:cancel')}
          </Button>
          <Button
            type="submit"
            color={isDangerous ? 'red.9' : undefined}
            loading={run.isPending}
            disabled={changed === 0}
          >
            {order && changed > 0
              ? t(`run.${order.action}`, { records: words.count(resource, changed) })
              : title}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** «params.fields.city» is about the field city. */
function lastPart(field: string): string {
  return field.replace(/^params\.(fields\.)?/, '');
}
