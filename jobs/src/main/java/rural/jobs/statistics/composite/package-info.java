/** One index over garbage, toilets, sewage and straw (环境整治综合指数), and what it hangs on. */
package rural.jobs.statistics.composite;
