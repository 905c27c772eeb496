import { createRequire } from 'node:module';
import { Builder, type WebDriver } from 'selenium-webdriver';

// Not by `import`, for this part of the package is a folder, and its types are a file.
const { DriverService }: typeof import('selenium-webdriver/remote.js') = createRequire(import.meta.url)(
  'selenium-webdriver/remote',
);

/** How long a browser may take to come, in milliseconds; it takes a fifth of a second where nothing else runs. */
const PATIENCE = 10_000;

/** A browser under the control of a driver of its own. */
export interface WebDriverSession {
  readonly session: WebDriver;
  /** Ends the driver, and the browser with it. */
  end(): Promise<void>;
}

const tryToStart = async (driver: string, environment: Record<string, string>): Promise<WebDriverSession> => {
  const service = new DriverService.Builder(driver).setLoopback(true).setEnvironment(environment).build();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${driver} has started no browser in ${PATIENCE} ms`)), PATIENCE);
  });
  const start = async (): Promise<WebDriver> =>
    new Builder()
      .disableEnvironmentOverrides()
      .usingServer(await service.start(PATIENCE))
      .withCapabilities({ browserName: 'MiniBrowser', acceptInsecureCerts: true })
      .build();
  try {
    return { session: await Promise.race([start(), late]), end: () => service.kill() };
  } catch (error) {
    await service.kill();
    throw error;
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Starts a WebKitWebDriver and its browser, which takes any certificate. Throws what the second try came to: they meet at
 * ports that were free a moment before, and where another program was quicker they wait for each other for ever.
 */
export const startWebDriver = (driver: string, environment: Record<string, string>): Promise<WebDriverSession> =>
  tryToStart(driver, environment).catch(() => tryToStart(driver, environment));
