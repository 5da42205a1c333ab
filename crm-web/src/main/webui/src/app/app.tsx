import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { FeaturesContext } from '@/shared/feature';
import { componentsFor } from './components';
import { features } from './features';
import { makeQueryClient } from './query-client';
import { makeRouter } from './router';
import { cssVariables, theme } from './theme';

export function App() {
  const { t } = useTranslation('shared');
  const fullTheme = useMemo(() => ({ ...theme, components: componentsFor(t('close')) }), [t]);
  const [client] = useState(makeQueryClient);
  const [router] = useState(() => makeRouter(features));
  return (
    <MantineProvider
      theme={fullTheme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      // Both would be <style> elements; theme.css holds them (build/first-paint.ts).
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={client}>
        <FeaturesContext value={features}>
          <Notifications position="bottom-center" limit={3} />
          <RouterProvider router={router} />
        </FeaturesContext>
      </QueryClientProvider>
    </MantineProvider>
  );
}
