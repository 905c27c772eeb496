import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Lựa chọn về quyền riêng tư',
  yourChoices: 'Lựa chọn về quyền riêng tư của bạn',
  honored: 'Đã thực hiện yêu cầu từ chối',
  on: 'đang bật',
  off: 'đang tắt',
  undecided: 'chưa chọn',
  titles: { analytics: 'Phân tích', marketing: 'Tiếp thị', preferences: 'Ghi nhớ cài đặt', errors: 'Báo cáo lỗi' },
};

export const banner: BannerTexts = {
  title: 'Trước tiên, mời bạn lựa chọn',
  text: 'Nếu bạn đồng ý, {site} và các đối tác sẽ lưu trữ và đọc dữ liệu trên thiết bị này cho mục đích: {purposes}.',
  notice: 'Trừ khi bạn từ chối, {site} và các đối tác sẽ lưu trữ và đọc dữ liệu trên thiết bị này cho mục đích: {purposes}.',
  thisSite: 'trang web này',
  withdraw: 'Bạn có thể thay đổi lựa chọn hoặc rút lại sự đồng ý bất cứ lúc nào trong “Lựa chọn về quyền riêng tư”.',
  gpc: 'Trình duyệt của bạn gửi tín hiệu Global Privacy Control. “Chấp nhận tất cả” tôn trọng tín hiệu này và không bật: {purposes}.',
  nothing: 'Cho đến khi bạn chọn, chỉ những gì thật sự cần thiết mới hoạt động.',
  changed: 'Đã thay đổi kể từ lần chọn trước: {purposes}.',
  running: 'Đang hoạt động cho đến khi bạn từ chối: {purposes}. Chọn “Từ chối tất cả” để dừng.',
  accept: 'Chấp nhận tất cả',
  ok: 'Đã hiểu',
  reject: 'Từ chối tất cả',
  preferences: 'Để tôi chọn',
  privacy: 'Chính sách quyền riêng tư',
  close: 'Đóng và từ chối tất cả',
  saved: 'Đã lưu lựa chọn của bạn.',
};
