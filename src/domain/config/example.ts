/** An `assay.yml` that uses what there is; shown in the reference, and read by its test. */
export const CONFIG_EXAMPLE = `models:
  flight-delay:
    about: { purpose: Tell before departure whether a flight will be late., users: The rebooking desk. }
    owners: ["@acme/delays"]
    task: binary-classification
    data:
      contract: contracts/flights.odcs.yml
      train: data/flights/*.parquet
      label: { column: delay, above: 15 }   # a 0/1 label; or the column with ml.role: label in the contract
      evaluate: { last: 30d }               # or files, or { fraction: 0.2, seed: 1 }
      sample: { rows: 300000, seed: 1 }
      format: parquet
    train:   { run: python train.py, parameters: { trees: 300 }, seed: 1, time-limit: 2h }
    predict: { run: python predict.py, files: [predict.py] }
    metrics:
      auc:      { at-least: 0.70, margin: 0.005 }
      log-loss: { margin: 0.01 }
    slices: [origin, "distance > 2000"]
    environments:
      staging:    { deploy: { run: ./deploy.sh staging } }
      production: { after: staging, approvals: [{ people: [ada, grace] }], evidence: [data, quality] }
  house-prices:
    task: regression
    data: { contract: contracts/houses.odcs.yml, train: data/houses.csv, evaluate: { fraction: 0.2 } }
    train: { tfjs: { hidden: [64, 64], epochs: 20 } }
    metrics: { rmse: { at-most: 50000 }, mae: }
`;
