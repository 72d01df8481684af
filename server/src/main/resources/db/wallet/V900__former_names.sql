-- A credential that another one superseded under another name is shown to others only where its owner wants that.
alter table wallet.holding add column former_name_shown_at timestamptz;
