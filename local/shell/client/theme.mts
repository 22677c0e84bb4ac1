export type ColorMode = 'light' | 'dark';

export type Theme = {
  colorMode(): ColorMode;
  onChange(listener: () => void): void;
};

/** Light, dark, or as the system is: switched without leaving the page, for the app's frames too. */
export function startTheme(): Theme {
  const root = document.documentElement;
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const listeners: (() => void)[] = [];
  const changed = (): void => listeners.forEach((listener) => listener());
  system.addEventListener('change', changed);

  document.getElementById('theme')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = event.submitter as HTMLButtonElement;
    root.dataset['colorMode'] = button.value;
    for (const each of document.querySelectorAll('#theme button')) {
      each.setAttribute('aria-pressed', String(each === button));
    }
    button.closest('details')?.removeAttribute('open');
    changed();
    void fetch('/__shell/theme', {
      method: 'POST',
      body: new URLSearchParams({ theme: button.value }),
      redirect: 'manual',
    });
  });

  return {
    colorMode() {
      const chosen = root.dataset['colorMode'];
      if (chosen === 'light' || chosen === 'dark') return chosen;
      return system.matches ? 'dark' : 'light';
    },
    onChange: (listener) => listeners.push(listener),
  };
}
